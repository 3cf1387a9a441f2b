import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import type {ThreadContent} from '../../../model/figures/lane-content.js';
import {type Job, type RunState, sessionLetter} from '../../../model/run/run-state.js';
import {type CurrentState, laneStateOfJob, sessionIndexOf} from '../../../model/timeline/current-state.js';
import type {RowOf} from '../../../model/timeline/lane-rows.js';
import type {ThreadLane} from '../../../model/timeline/lanes.js';
import {Cell, type Piece} from '../../components/cell.js';
import type {Tone} from '../../theme/tone.js';
import {useView, type View} from '../../view.js';
import {GAP, INDENT, type LaneColumns, nameOf} from './columns.js';

type LabelProps = {run: RunState; columns: LaneColumns};

type LaneLabelProps = LabelProps & {
  name: string;
  lane: ThreadLane;
  /** The job whose session is named. */
  job: Job | null;
  children: ReactNode;
};

/** What stands before a timeline: the executor, what it does, and its session. */
const LaneLabel = ({run, columns, name, lane, job, children}: LaneLabelProps) => {
  const {text, theme} = useView();
  const index = sessionIndexOf(run, lane, job);
  const letter = run.sessions[index] ? sessionLetter(index) : '';
  const session = letter && columns.sessionNoun ? text.session(letter) : letter;
  return (
    <Box width={columns.barFrom} paddingLeft={INDENT} paddingRight={1} flexShrink={0} height={1}>
      <Cell text={name} width={columns.name} tone={theme.strong} />
      <Box marginLeft={GAP}>{children}</Box>
      <Cell text={session} width={columns.session && columns.session - 1} before={1} tone={theme.quiet} />
    </Box>
  );
};

/** A thread: what it does now, or what it did in a run that is over. */
export const ThreadLabel = ({row, ...props}: LabelProps & {row: ThreadContent}) => {
  const view = useView();
  const {lane, current} = row;
  const {columns, run} = props;
  return (
    <LaneLabel {...props} name={nameOf(view, row)} lane={lane} job={current.job}>
      {run.stage === 'over' ? (
        <JobsDone columns={columns} jobs={lane.jobs} />
      ) : (
        <JobAndState columns={columns} job={current.job} state={currentPiece(view, columns, current.state)} />
      )}
    </LaneLabel>
  );
};

/** A row of jobs: what its last one does, or how it ended. */
export const JobLabel = ({row: {lane, jobs}, ...props}: LabelProps & {row: RowOf<'job'>}) => {
  const view = useView();
  const {columns} = props;
  const last = jobs.at(-1) ?? null;
  const running =
    last?.state === 'running' ? laneStateOfJob(lane, last, view.strategy.waits, columns.edge) : null;
  return (
    <LaneLabel {...props} name="" lane={lane} job={last}>
      {last && (
        <JobAndState
          columns={columns}
          job={last}
          jobTone={running ? undefined : view.theme.quiet}
          state={running ? currentPiece(view, columns, running) : endPiece(view, columns, last)}
        />
      )}
    </LaneLabel>
  );
};

type JobAndStateProps = {columns: LaneColumns; job: Job | null; jobTone?: Tone; state: Piece};

const JobAndState = ({columns, job, jobTone, state}: JobAndStateProps) => {
  const {text} = useView();
  const full = columns.density === 'full';
  const name = job ? (full ? text.job(job.job) : String(job.job)) : '';
  return (
    <>
      <Cell text={name} tone={jobTone} width={columns.job} align={full ? 'left' : 'right'} />
      <Cell {...state} width={columns.state} before={GAP} />
    </>
  );
};

/** What a lane does, by its sign and word. */
const currentPiece = (
  {text, theme, glyphs}: View,
  {density}: LaneColumns,
  state: CurrentState['state'],
): Piece => {
  const word = density === 'tiny' ? text.letters[state] : ` ${text.states[state]}`;
  return {text: glyphs[state] + word, tone: theme.states[state].word};
};

/** How a job ended, and how long it took. */
const endPiece = ({text, theme, glyphs}: View, {density}: LaneColumns, job: Job): Piece => {
  const took = text.seconds(((job.endedAt ?? 0) - (job.startedAt ?? 0)) / 1000);
  const piece = (glyph: string, tone: Tone): Piece => ({
    text: density === 'tiny' ? glyph : `${glyph} ${took}`,
    tone,
  });
  if (job.state === 'failed') return piece(glyphs.failed, theme.states.failed.word);
  return job.state === 'cancelled' ? piece(glyphs.none, theme.message) : piece(glyphs.done, theme.quiet);
};

/** How many jobs a thread finished, and how many failed. */
const JobsDone = ({columns, jobs}: {columns: LaneColumns; jobs: readonly Job[]}) => {
  const {text, theme, glyphs} = useView();
  const failed = jobs.filter(({state}) => state === 'failed').length;
  const done = jobs.filter(({state}) => state === 'finished').length;
  const short = columns.density === 'tiny' || failed > 0;
  return (
    <Box width={columns.job + GAP + columns.state} flexShrink={0}>
      <Text wrap="truncate">
        {`${glyphs.done} ${short ? done : text.jobs(done)}`}
        {failed > 0 && <Text {...theme.bad}>{`  ${glyphs.failed} ${text.failed(failed)}`}</Text>}
      </Text>
    </Box>
  );
};
