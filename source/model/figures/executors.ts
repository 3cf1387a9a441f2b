import type {LoopFigures} from '../event/event.js';
import {strategyNamed} from '../event/strategies.js';
import {executorKey, groupByExecutor} from '../run/executor-key.js';
import type {Job, RunState, ThreadState} from '../run/run-state.js';
import {originUs} from '../timeline/axis.js';
import {type CurrentState, currentStateOf} from '../timeline/current-state.js';
import {timeBreakdownOf} from '../timeline/divide-thread-time.js';
import {type ProcessLane, processLanesOf, type ThreadLane} from '../timeline/lanes.js';
import {isPast, reportsAt, reportsIn} from '../timeline/reports.js';
import {addTotals, type ExecutorTotals, NO_TOTALS} from './executor-totals.js';

/** Identity, current state and figures of one executor: a thread in its process. */
export type ExecutorFigures = ExecutorTotals & {
  readonly process: number;
  readonly thread: number;
  /** null until it has started. */
  readonly pid: number | null;
  /** The kernel's thread id; null until it has started, and where the system does not provide it. */
  readonly tid: number | null;
  readonly current: CurrentState;
  /** Indexes into RunState.sessions. */
  readonly sessions: readonly number[];
  /** The core on which it ran last, from 0; null where not measured. */
  readonly core: number | null;
  /** Its event loop since it opened; null where Node does not provide it, or not yet. */
  readonly loop: LoopFigures | null;
};

/** The totals of all executors of a run. */
export type RunTotals = ExecutorTotals & {
  readonly processes: number;
  readonly threads: number;
  readonly sessions: number;
};

/**
 * Every executor in the order of its lane: expected, alive and exited ones. Times count up to `now`, µs
 * since the run began. `known`: all that is known of the run, of which `run` may be an earlier moment.
 */
export const executorsOf = (
  run: RunState,
  now: number,
  known: RunState = run,
): readonly ExecutorFigures[] => {
  const sessions = groupByExecutor(run.sessions, (_, index) => index);
  return processLanesOf(run).flatMap((processLane, p) =>
    processLane.threadLanes.flatMap((lane, t) =>
      lane.threads.length === 0
        ? [expectedExecutor(p + 1, t + 1)]
        : lane.threads.map(thread => executorOf({run, now, known}, processLane, lane, thread, sessions)),
    ),
  );
};

export const runTotalsOf = (run: RunState, executors: readonly ExecutorFigures[]): RunTotals => ({
  ...executors.reduce<ExecutorTotals>(addTotals, NO_TOTALS),
  processes: run.processes.length,
  threads: run.threads.length,
  sessions: run.sessions.length,
});

const expectedExecutor = (process: number, thread: number): ExecutorFigures => ({
  ...NO_TOTALS,
  process,
  thread,
  pid: null,
  tid: null,
  current: {state: 'starting', job: null},
  sessions: [],
  core: null,
  loop: null,
});

const executorOf = (
  {run, now, known}: {readonly run: RunState; readonly now: number; readonly known: RunState},
  processLane: ProcessLane,
  lane: ThreadLane,
  state: ThreadState,
  sessionsByExecutor: ReadonlyMap<string, readonly number[]>,
): ExecutorFigures => {
  const {waits} = strategyNamed(run.plan.strategy);
  const {process, thread, tid, heldJobs, finishedJobs, loopTicks, loop} = state;
  const ownLane = onlyThread(lane, state);
  const reports = isPast(run, known, now)
    ? reportsAt(known, state, now)
    : reportsIn(lane, state, ownLane.jobs);
  const ownProcess = onlyProcess(processLane, process);
  const sessions = sessionsByExecutor.get(executorKey(state)) ?? [];
  return {
    process,
    thread,
    pid: ownProcess.processes[0]?.pid ?? null,
    tid,
    current: currentStateOf(ownLane, ownProcess, waits, now),
    heldJobs,
    finishedJobs,
    ...timeBreakdownOf(state, reports, waits, {from: originUs(run), to: now}, run.sampledAt),
    sessions,
    sockets: sessions.reduce((sum, index) => sum + (run.sessions[index]?.connections ?? 0), 0),
    loopTicks,
    loop,
    ...kernelCounters(state),
  };
};

/** What the kernel counted for a thread since it began; its CPU time by Node where the kernel does not provide it. */
const kernelCounters = ({
  samples,
  loop,
}: Pick<ThreadState, 'samples' | 'loop'>): Pick<
  ExecutorFigures,
  'core' | 'cpuUs' | 'gaveUp' | 'takenOff'
> => {
  const last = samples.at(-1);
  const switches = samples.findLast(({gaveUp}) => gaveUp !== undefined);
  return {
    core: last?.core ?? null,
    cpuUs: last?.runUs ?? loop?.cpuUs ?? null,
    gaveUp: switches?.gaveUp ?? null,
    takenOff: switches?.takenOff ?? null,
  };
};

/** A lane reduced to one of its threads. */
const onlyThread = (lane: ThreadLane, state: ThreadState): ThreadLane => {
  const {threads, jobs, held, hasCore} = lane;
  if (threads.length === 1) return lane;
  const isOwn = ({process, thread}: Job): boolean => process === state.process && thread === state.thread;
  return {
    ...lane,
    threads: [state],
    jobs: jobs.filter(isOwn),
    held: held.filter(isOwn),
    rows: [],
    hasCore: hasCore && state === threads.at(-1),
  };
};

/** A process lane reduced to one of its processes. */
const onlyProcess = ({processes, threadLanes}: ProcessLane, number: number): ProcessLane => ({
  processes: processes.filter(({process}) => process === number),
  threadLanes,
});
