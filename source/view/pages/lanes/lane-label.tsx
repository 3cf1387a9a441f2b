import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import {type Job, type RunState, sessionLetter} from '../../../model/run/run-state.js';
import {type CurrentState, laneStateOfJob, sessionIndexOf} from '../../../model/timeline/current-state.js';
import type {ThreadLane} from '../../../model/timeline/lanes.js';
import {useView} from '../../hooks/use-view.js';
import type {Tone} from '../../theme/theme.js';
import {GAP, INDENT, type LaneColumns} from './columns.js';
import {nameOf, type RowOf} from './rows.js';

type LaneLabelProps = {
  readonly columns: LaneColumns;
  readonly name: string;
  readonly children: ReactNode;
  /** The session that carries the lane's jobs, at this place of the run's list; −1: none. */
  readonly session: number;
};

/** What stands before a timeline: the executor, what it does, and its session. */
const LaneLabel = ({columns, name, children, session}: LaneLabelProps) => {
  const {text, theme} = useView();
  return (
    <Box width={columns.barFrom} paddingLeft={INDENT} paddingRight={1} flexShrink={0} height={1}>
      <Box width={columns.name} marginRight={GAP} flexShrink={0}>
        <Text {...theme.strong} wrap="truncate">
          {name}
        </Text>
      </Box>
      {children}
      {columns.session > 0 && session >= 0 && (
        <Box width={columns.session} paddingLeft={1} flexShrink={0}>
          <Text {...theme.quiet} wrap="truncate">
            {columns.sessionNoun ? text.session(sessionLetter(session)) : sessionLetter(session)}
          </Text>
        </Box>
      )}
    </Box>
  );
};

type ThreadLabelProps = {
  readonly run: RunState;
  readonly columns: LaneColumns;
  readonly row: RowOf<'thread'>;
  readonly present: CurrentState;
};

/** A thread: what it does now, or what it did in a run that is over. */
export const ThreadLabel = ({run, columns, row, present}: ThreadLabelProps) => {
  const view = useView();
  const {lane} = row;
  return (
    <LaneLabel
      columns={columns}
      name={nameOf(view, row)}
      session={sessionPlace(run, sessionIndexOf(run, lane, present.job))}
    >
      {run.stage === 'over' ? (
        <JobsDone columns={columns} jobs={lane.jobs} />
      ) : (
        <PresentState columns={columns} {...present} />
      )}
    </LaneLabel>
  );
};

type JobLabelProps = {
  readonly run: RunState;
  readonly columns: LaneColumns;
  readonly row: RowOf<'job'>;
};

/** A row of jobs: what its last one does, or how it ended. */
export const JobLabel = ({run, columns, row: {lane, jobs}}: JobLabelProps) => {
  const last = jobs.at(-1);
  return (
    <LaneLabel columns={columns} name="" session={sessionPlace(run, sessionIndexOf(run, lane, last ?? null))}>
      {last && <JobState columns={columns} lane={lane} job={last} />}
    </LaneLabel>
  );
};

const sessionPlace = ({sessions}: RunState, index: number): number => (sessions[index] ? index : -1);

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
  const name = job === null ? '' : full ? text.job(job.job) : String(job.job);
  return (
    <>
      <Box
        width={columns.job}
        marginRight={GAP}
        flexShrink={0}
        justifyContent={full ? 'flex-start' : 'flex-end'}
      >
        <Text {...jobTone} wrap="truncate">
          {name}
        </Text>
      </Box>
      <Box width={columns.state} flexShrink={0}>
        <Text {...tone} wrap="truncate">
          {words}
        </Text>
      </Box>
    </>
  );
};

const PresentState = ({columns, state, job}: CurrentState & {readonly columns: LaneColumns}) => {
  const {text, theme, glyphs} = useView();
  const words =
    columns.density === 'tiny'
      ? glyphs[state] + text.letters[state]
      : `${glyphs[state]} ${text.states[state]}`;
  return <State columns={columns} job={job} words={words} tone={theme.states[state].word} />;
};

type JobStateProps = {readonly columns: LaneColumns; readonly lane: ThreadLane; readonly job: Job};

const JobState = ({columns, lane, job}: JobStateProps) => {
  const {text, theme, glyphs, strategy} = useView();
  if (job.state === 'running') {
    const state = laneStateOfJob(lane, job, strategy.waits, columns.edge);
    return <PresentState columns={columns} state={state} job={job} />;
  }
  const took = text.seconds(((job.endedAt ?? 0) - (job.startedAt ?? 0)) / 1000);
  const [sign, tone] = {
    failed: [glyphs.failed, theme.states.failed.word] as const,
    cancelled: [glyphs.none, theme.message] as const,
    finished: [glyphs.done, theme.quiet] as const,
    queued: [glyphs.done, theme.quiet] as const,
  }[job.state];
  const words = columns.density === 'tiny' ? sign : `${sign} ${took}`;
  return <State columns={columns} job={job} jobTone={theme.quiet} words={words} tone={tone} />;
};

type JobsDoneProps = {readonly columns: LaneColumns; readonly jobs: readonly Job[]};

/** How many jobs a thread finished, and how many failed. */
const JobsDone = ({columns, jobs}: JobsDoneProps) => {
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
