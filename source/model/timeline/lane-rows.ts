import type {Job, RunState} from '../run/run-state.js';
import {countWhile} from '../search.js';
import {originUs} from './axis.js';
import {helperTimeOf} from './helper-threads.js';
import {type ProcessLane, processLanesOf, type ThreadLane, threadLaneOf} from './lanes.js';

/** A row of the list of lanes. */
export type LaneRow =
  | {readonly kind: 'process'; readonly process: ProcessLane; readonly place: number}
  | {
      readonly kind: 'thread';
      readonly process: ProcessLane;
      readonly place: number;
      readonly lane: ThreadLane;
      readonly threadPlace: number;
      /** True: it stands for its process too, which then has no row of its own. */
      readonly alone: boolean;
    }
  /** Jobs that a thread holds one after another, beside its other ones. */
  | {readonly kind: 'job'; readonly lane: ThreadLane; readonly jobs: readonly Job[]}
  /** The libuv helper threads of a process, once they have worked. */
  | {readonly kind: 'helpers'; readonly process: ProcessLane};

/** A row of that kind. */
export type RowOf<Kind extends LaneRow['kind']> = Extract<LaneRow, {kind: Kind}>;

/** Lines below which one process needs no row of its own: a choice. */
const FEW_LINES = 5;

/** All rows of the lanes; where so many lines would not do, processes and their threads share theirs. */
export const laneRows = (run: RunState, lines: number): readonly LaneRow[] => {
  const processes = processLanesOf(run);
  const all = rowsOf(run, processes, false);
  if (all.length <= lines) return all;
  const short = rowsOf(run, processes, true);
  return processes.length === 1 && lines < FEW_LINES ? short.filter(({kind}) => kind !== 'process') : short;
};

/** `short`: processes of one thread each get one row instead of two. */
const rowsOf = (run: RunState, processes: readonly ProcessLane[], short: boolean): readonly LaneRow[] =>
  processes.flatMap((process, place) => {
    const alone = short && processes.length > 1 && process.threadLanes.length === 1;
    const threads = process.threadLanes.flatMap((lane, threadPlace): LaneRow[] => [
      {kind: 'thread', process, place, lane, threadPlace, alone},
      ...lane.rows.map((jobs): LaneRow => ({kind: 'job', lane, jobs})),
    ]);
    const helpers: readonly LaneRow[] = isHelped(run, process) ? [{kind: 'helpers', process}] : [];
    return alone ? [...threads, ...helpers] : [{kind: 'process', process, place}, ...threads, ...helpers];
  });

/** Whether the libuv helper threads of a process have worked since the first job was queued. */
const isHelped = (run: RunState, {processes}: ProcessLane): boolean =>
  helperTimeOf(processes, 'libuv', {from: originUs(run), to: run.latestAt}).count > 0;

/** A row of a run as it was at a moment of it: empty before there was anything in it; of jobs, the latest one alone. */
export const rowAt = (known: RunState, then: RunState, row: LaneRow): LaneRow => {
  const processes = processLanesOf(then);
  if (row.kind === 'job') {
    const job = latestStarted(row.jobs, then);
    return {...row, lane: (job && threadLaneOf(then, job)) ?? NO_LANE, jobs: job ? [job] : []};
  }
  if (row.kind === 'helpers') {
    const place = processLanesOf(known).indexOf(row.process);
    return {...row, process: processes[place] ?? NO_PROCESS};
  }
  const process = processes[row.place] ?? NO_PROCESS;
  if (row.kind === 'process') return {...row, process};
  return {...row, process, lane: process.threadLanes[row.threadPlace] ?? NO_LANE};
};

/** Of jobs in the order of their starts, the last one that had started by a moment of their run, as it was then. */
const latestStarted = (jobs: readonly Job[], then: RunState): Job | undefined => {
  const atThen = (place: number): Job | undefined => then.jobs[(jobs[place]?.job ?? 0) - 1];
  const started = countWhile(jobs.length, place => (atThen(place)?.startedAt ?? null) !== null);
  return atThen(started - 1);
};

const NO_LANE: ThreadLane = {
  threads: [],
  jobs: [],
  held: [],
  rows: [],
  blocks: [],
  sampledAt: null,
  latestAt: 0,
  queuedAt: null,
  latencyUs: null,
  hasCore: false,
  crowded: false,
};
const NO_PROCESS: ProcessLane = {processes: [], threadLanes: []};

/** Tells the rows of a run apart. */
export const laneRowKey = (row: LaneRow): string => {
  if (row.kind === 'process') return `process ${row.place}`;
  if (row.kind === 'thread') return `thread ${row.place} ${row.threadPlace}`;
  if (row.kind === 'helpers') return `helpers ${row.process.processes[0]?.process}`;
  return `job ${row.jobs[0]?.job}`;
};
