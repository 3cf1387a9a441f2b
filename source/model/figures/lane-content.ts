import {strategyNamed} from '../event/strategies.js';
import type {Job, ProcessState, RunState} from '../run/run-state.js';
import type {TimeScale} from '../timeline/axis.js';
import {type Cell, cellsOf} from '../timeline/cells.js';
import {type CurrentState, currentStateOf, laneStateOfJob} from '../timeline/current-state.js';
import {helperLoad, helperTimeOf} from '../timeline/helper-threads.js';
import {activityOf} from '../timeline/job-activity.js';
import {type LaneRow, type RowOf, rowAt} from '../timeline/lane-rows.js';
import {jobSpans} from '../timeline/lane-spans.js';
import {threadLaneOf} from '../timeline/lanes.js';
import {onBorders} from '../timeline/on-borders.js';
import {timelinesOf} from '../timeline/row-timelines.js';
import {statesIn} from '../timeline/shown-states.js';
import {type LaneState, spansUpTo, type Waits} from '../timeline/span.js';
import {isUnconnected} from '../timeline/unconnected.js';
import {residentBytes} from './peak-memory.js';
import {recentWindow, type TimeShare, timeSharesOf} from './time-shares.js';

/** A process's row: the process that has the lane or had it last, undefined before one has started, and its figures. */
export type ProcessContent = RowOf<'process'> & {
  readonly last: ProcessState | undefined;
  /** Its memory now, or its peak, as what it has when it ends says nothing of its jobs; null where it is not known. */
  readonly memory: {readonly bytes: number; readonly isPeak: boolean} | null;
  /** libuv helper threads that worked recently, and jobs in flight; null where the latter are not shown. */
  readonly helping: number;
  readonly jobsInFlight: number | null;
};

/** A thread's row: its timeline, what it does now, how its time divides, and its core. */
export type ThreadContent = RowOf<'thread'> & {
  readonly cells: readonly Cell[];
  readonly current: CurrentState;
  /** Empty where they are not asked for or not measured. */
  readonly shares: readonly TimeShare[];
  /** The core on which the thread runs or ran last; null where none is shown. */
  readonly core: number | null;
};

/** A row of jobs: its timeline, its last job, and what that does now; null where it has ended. */
export type JobsContent = RowOf<'job'> & {
  readonly cells: readonly Cell[];
  readonly current: {readonly state: LaneState | null; readonly job: Job | null};
};

/** The libuv helper threads of a process: how many worked recently and for what part of the time, and when. */
export type HelpersContent = RowOf<'helpers'> & {
  readonly count: number;
  readonly share: number;
  /** How many worked at once in each character; null where nothing is known yet. */
  readonly levels: readonly (number | null)[];
};

/** A row of the lanes with all that it shows. */
export type LaneContent = ProcessContent | ThreadContent | JobsContent | HelpersContent;

type ContentOptions = {
  /** See `timeSharesOf`. */
  readonly explained: RunState | null;
  /** Whether shares are wanted, as they cost most. */
  readonly withShares: boolean;
  /** About how many spans are looked at, beside those that were before; all where it is left out. */
  readonly atOnce?: number;
};

/** A run as it was up to a moment, µs since its zero. */
type RunUpTo = {readonly run: RunState; readonly edge: number};

/** Rows with all that they show, and the part of their timelines that is drawn, 0 to 1: the rest is empty. */
export type LaneContents = {readonly rows: readonly LaneContent[]; readonly drawn: number};

/**
 * The rows that are painted together, with all that they show: their timelines of what is known, everything else of a
 * moment. `rows`: those of the run that is known.
 */
export const laneContents = (
  moment: RunUpTo,
  known: RunState,
  options: ContentOptions,
  scale: TimeScale,
  rows: readonly LaneRow[],
): LaneContents => {
  const timelines = timelinesOf(known, scale, rows, options.atOnce);
  const contents = rows.map(row => {
    const cells = timelines.cells.get(row) ?? [];
    const then = known === moment.run ? row : rowAt(known, moment.run, row);
    const content = laneContent({...moment, known}, options, then, cells);
    if (row.kind === 'helpers' && content.kind === 'helpers') {
      const levels = helperLoad(row.process.processes, 'libuv', scale.axis, scale.edge);
      return {...content, ...row, levels};
    }
    // A row that was empty then is still the row of its jobs.
    return row.kind === 'job' && content.kind === 'job' ? {...content, jobs: row.jobs} : content;
  });
  return {rows: contents, drawn: timelines.drawn};
};

const laneContent = (
  {run, edge, known}: RunUpTo & {readonly known: RunState},
  {explained, withShares}: ContentOptions,
  row: LaneRow,
  cells: readonly Cell[],
): LaneContent => {
  const {waits} = strategyNamed(run.plan.strategy);
  if (row.kind === 'process') return processContent(run, waits, edge, row);
  if (row.kind === 'helpers') return helpersContent(run, edge, row);
  const {lane} = row;
  if (row.kind === 'job') {
    const job = row.jobs.at(-1) ?? null;
    const state = job?.state === 'running' ? laneStateOfJob(lane, job, waits, edge) : null;
    return {...row, cells, current: {state, job}};
  }
  const current = currentStateOf(lane, row.process, waits, edge);
  const isIdle = run.stage === 'over' || current.state === 'exited' || current.state === 'starting';
  return {
    ...row,
    cells,
    current,
    shares: withShares && lane.threads.length > 0 ? timeSharesOf(run, explained, lane, edge, known) : [],
    core: isIdle ? null : (lane.threads.at(-1)?.samples.at(-1)?.core ?? null),
  };
};

const processContent = (run: RunState, waits: Waits, edge: number, row: RowOf<'process'>): ProcessContent => {
  const {processes, threadLanes} = row.process;
  const isLive = run.stage !== 'over';
  const last = processes.at(-1);
  return {
    ...row,
    last,
    memory: last === undefined ? null : memoryOf(last, !isLive || last.exitedAt !== null),
    helping: isLive ? helperTimeOf(processes, 'libuv', recentWindow(run, edge)).count : 0,
    jobsInFlight:
      isLive && waits === 'in flight'
        ? threadLanes.flatMap(({held}) => held.filter(isInFlight)).length
        : null,
  };
};

const memoryOf = (process: ProcessState, isPeak: boolean): ProcessContent['memory'] => {
  const bytes = residentBytes(process, isPeak);
  return bytes === null ? null : {bytes, isPeak};
};

const isInFlight = (job: Job): boolean => activityOf(job) === 'waiting' && !isUnconnected(job);

const helpersContent = (run: RunState, edge: number, row: RowOf<'helpers'>): HelpersContent => {
  const {processes} = row.process;
  const window = recentWindow(run, edge);
  const length = edge - window.from;
  const {count, ranUs} = helperTimeOf(processes, 'libuv', window);
  return {...row, count, share: length > 0 ? ranUs / length : 0, levels: []};
};

/** The states that rows paint, in their timelines and as signs of their shares. */
export const statesOf = (rows: readonly LaneContent[]): readonly LaneState[] => [
  ...statesIn(rows.flatMap(row => ('cells' in row ? [row.cells] : []))),
  ...rows.flatMap(row => (row.kind === 'thread' ? row.shares.map(({state}) => state) : [])),
];

/** A job with its timeline; `present`: what it does now, undefined before an executor has taken it. */
export type JobContent = {
  readonly job: Job;
  readonly present: LaneState | undefined;
  readonly cells: readonly Cell[];
};

/** A job as it was at a moment, with its timeline of what is known. */
export const jobContent = ({run, edge}: RunUpTo, known: RunState, scale: TimeScale, job: Job): JobContent => {
  const {waits} = strategyNamed(run.plan.strategy);
  const lane = threadLaneOf(run, job);
  return {
    job,
    present: lane && laneStateOfJob(lane, job, waits, edge),
    cells: jobCells(known, scale, known.jobs[job.job - 1] ?? job),
  };
};

const jobCells = (run: RunState, {axis, edge}: TimeScale, job: Job): readonly Cell[] => {
  const {waits} = strategyNamed(run.plan.strategy);
  const lane = threadLaneOf(run, job);
  return cellsOf(lane ? onBorders(spansUpTo(jobSpans(lane, job, waits, edge), edge), axis) : [], axis);
};
