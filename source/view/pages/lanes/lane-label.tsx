import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import {type Job, type RunState, sessionLetter} from '../../../model/run/run-state.js';
import {type CurrentState, laneStateOfJob, sessionIndexOf} from '../../../model/timeline/current-state.js';
import type {ThreadLane} from '../../../model/timeline/lanes.js';
import {Cell, FigureCell} from '../../components/cell.js';
import {useView} from '../../hooks/use-view.js';
import type {Tone} from '../../theme/theme.js';
import {GAP, INDENT, type LaneColumns} from './columns.js';
import {nameOf, type RowOf} from './rows.js';

type LabelProps = {readonly run: RunState; readonly columns: LaneColumns};

type LaneLabelProps = LabelProps & {
  readonly name: string;
  readonly lane: ThreadLane;
  /** The job whose session is named. */
  readonly job: Job | null;
  readonly children: ReactNode;
};

/** What stands before a timeline: the executor, what it does, and its session. */
const LaneLabel = ({run, columns, name, lane, job, children}: LaneLabelProps) => {
  const {text, theme} = useView();
  const index = sessionIndexOf(run, lane, job);
  const letter = run.sessions[index] ? sessionLetter(index) : null;
  return (
    <Box width={columns.barFrom} paddingLeft={INDENT} paddingRight={1} flexShrink={0} height={1}>
      <Cell width={columns.name} tone={theme.strong}>
        {name}
      </Cell>
      <Box marginLeft={GAP}>{children}</Box>
      {letter !== null && (
        <Cell width={columns.session && columns.session - 1} before={1} tone={theme.quiet}>
          {columns.sessionNoun ? text.session(letter) : letter}
        </Cell>
      )}
    </Box>
  );
};

type ThreadLabelProps = LabelProps & {readonly row: RowOf<'thread'>; readonly current: CurrentState};

/** A thread: what it does now, or what it did in a run that is over. */
export const ThreadLabel = ({row, current, ...props}: ThreadLabelProps) => {
  const view = useView();
  const {lane} = row;
  return (
    <LaneLabel {...props} name={nameOf(view, row)} lane={lane} job={current.job}>
      {props.run.stage === 'over' ? (
        <JobsDone columns={props.columns} jobs={lane.jobs} />
      ) : (
        <Current columns={props.columns} {...current} />
      )}
    </LaneLabel>
  );
};

/** A row of jobs: what its last one does, or how it ended. */
export const JobLabel = ({row: {lane, jobs}, ...props}: LabelProps & {readonly row: RowOf<'job'>}) => {
  const last = jobs.at(-1) ?? null;
  return (
    <LaneLabel {...props} name="" lane={lane} job={last}>
      {last && <JobState columns={props.columns} lane={lane} job={last} />}
    </LaneLabel>
  );
};

type StateProps = {
  readonly columns: LaneColumns;
  readonly job: Job | null;
  readonly jobTone?: Tone;
  readonly words: string;
  readonly tone: Tone;
};

/** A job, and a state by its sign and word. */
const State = ({columns, job, jobTone, words, tone}: StateProps) => {
  const {text} = useView();
  const full = columns.density === 'full';
  return (
    <>
      <FigureCell width={columns.job} align={full ? 'left' : 'right'} tone={jobTone}>
        {job === null ? '' : full ? text.job(job.job) : String(job.job)}
      </FigureCell>
      <FigureCell width={columns.state} align="left" before={GAP} tone={tone}>
        {words}
      </FigureCell>
    </>
  );
};

const Current = ({columns, state, job}: CurrentState & {readonly columns: LaneColumns}) => {
  const {text, theme, glyphs} = useView();
  const word = columns.density === 'tiny' ? text.letters[state] : ` ${text.states[state]}`;
  return <State columns={columns} job={job} words={glyphs[state] + word} tone={theme.states[state].word} />;
};

type JobStateProps = {readonly columns: LaneColumns; readonly lane: ThreadLane; readonly job: Job};

const JobState = ({columns, lane, job}: JobStateProps) => {
  const {text, theme, glyphs, strategy} = useView();
  if (job.state === 'running') {
    const state = laneStateOfJob(lane, job, strategy.waits, columns.edge);
    return <Current columns={columns} state={state} job={job} />;
  }
  const took = text.seconds(((job.endedAt ?? 0) - (job.startedAt ?? 0)) / 1000);
  const ends = {failed: glyphs.failed, cancelled: glyphs.none, finished: glyphs.done, queued: glyphs.done};
  const tones = {failed: theme.states.failed.word, cancelled: theme.message};
  const words = columns.density === 'tiny' ? ends[job.state] : `${ends[job.state]} ${took}`;
  const tone = job.state === 'failed' || job.state === 'cancelled' ? tones[job.state] : theme.quiet;
  return <State columns={columns} job={job} jobTone={theme.quiet} words={words} tone={tone} />;
};

/** How many jobs a thread finished, and how many failed. */
const JobsDone = ({columns, jobs}: {readonly columns: LaneColumns; readonly jobs: readonly Job[]}) => {
  const {text, theme, glyphs} = useView();
  const failed = jobs.filter(({state}) => state === 'failed').length;
  const done = jobs.filter(({state}) => state === 'finished').length;
  const short = columns.density === 'tiny' || failed > 0;
  return (
    <Cell width={columns.job + GAP + columns.state}>
      {`${glyphs.done} ${short ? done : text.jobs(done)}`}
      {failed > 0 && <Text {...theme.bad}>{`  ${glyphs.failed} ${text.failed(failed)}`}</Text>}
    </Cell>
  );
};
