import {lanesOf, type ProcessLane, type ThreadLane} from './lanes.js';
import {type Present, presentOf} from './present.js';
import type {ProcessState, RunState, ThreadState} from './run.js';
import {type LaneState, type Span, threadSpans} from './spans.js';
import {strategyNamed} from './strategies.js';

/** What one executor is, did and holds: a thread, in its process. Times in µs. */
export type Executor = {
  readonly process: number;
  readonly thread: number;
  /** null while nobody has come. */
  readonly pid: number | null;
  /** The kernel's thread id; null where nobody has come, or where the system does not tell. */
  readonly tid: number | null;
  readonly present: Present;
  /** Jobs it holds now, and those it ended. */
  readonly holds: number;
  readonly done: number;
  /** Time it worked, and time it was blocked by I/O. */
  readonly busyUs: number;
  readonly blockedUs: number;
  /** Places in RunState.sessions. */
  readonly sessions: readonly number[];
  /** Connections that its sessions opened. */
  readonly sockets: number;
  readonly loopTicks: number;
};

/** The same figures of all executors together. */
export type ExecutorTotals = Pick<
  Executor,
  'holds' | 'done' | 'busyUs' | 'blockedUs' | 'sockets' | 'loopTicks'
> & {
  readonly processes: number;
  readonly threads: number;
  readonly sessions: number;
};

/**
 * Every executor in the order of its lane: who is expected, who is there, and who was. `now`: the moment
 * up to which its time counts, µs since the run began.
 */
export const executorsOf = (run: RunState, now: number): readonly Executor[] => {
  const sessions = sessionsBySeat(run);
  return lanesOf(run).flatMap((home, place) =>
    home.threads.flatMap((lane, seat) =>
      lane.occupants.length === 0
        ? [expected(place + 1, seat + 1)]
        : lane.occupants.map(thread => executor(run, home, lane, thread, sessions, now)),
    ),
  );
};

export const totalsOf = (run: RunState, executors: readonly Executor[]): ExecutorTotals => {
  const sum = (of: (executor: Executor) => number): number =>
    executors.reduce((total, one) => total + of(one), 0);
  return {
    processes: run.processes.length,
    threads: run.threads.length,
    holds: sum(({holds}) => holds),
    done: sum(({done}) => done),
    busyUs: sum(({busyUs}) => busyUs),
    blockedUs: sum(({blockedUs}) => blockedUs),
    sessions: run.sessions.length,
    sockets: sum(({sockets}) => sockets),
    loopTicks: sum(({loopTicks}) => loopTicks),
  };
};

const expected = (process: number, thread: number): Executor => ({
  process,
  thread,
  pid: null,
  tid: null,
  present: {state: 'starting', job: null},
  holds: 0,
  done: 0,
  busyUs: 0,
  blockedUs: 0,
  sessions: [],
  sockets: 0,
  loopTicks: 0,
});

const executor = (
  run: RunState,
  home: ProcessLane,
  lane: ThreadLane,
  seated: ThreadState,
  sessions: ReadonlyMap<string, readonly number[]>,
  now: number,
): Executor => {
  const {waits} = strategyNamed(run.plan.strategy);
  const {process, thread, tid, holds, done, loopTicks} = seated;
  const alone = aloneIn(lane, seated);
  const there = homeOf(home, process);
  const spans = threadSpans(alone, there, waits, now);
  const own = sessions.get(`${process}.${thread}`) ?? [];
  return {
    process,
    thread,
    pid: there.occupants[0]?.pid ?? null,
    tid,
    present: presentOf(alone, there, waits),
    holds,
    done,
    busyUs: timeIn('running', spans),
    blockedUs: timeIn('blocked', spans),
    sessions: own,
    sockets: own.reduce((sum, index) => sum + (run.sessions[index]?.connections ?? 0), 0),
    loopTicks,
  };
};

/** A lane as if nobody else had ever sat there. */
const aloneIn = ({occupants, jobs}: ThreadLane, seated: ThreadState): ThreadLane => {
  const own =
    occupants.length === 1
      ? jobs
      : jobs.filter(({process, thread}) => process === seated.process && thread === seated.thread);
  return {occupants: [seated], jobs: own, rows: []};
};

const homeOf = ({occupants, threads}: ProcessLane, process: number): ProcessLane => ({
  occupants: occupants.filter((occupant: ProcessState) => occupant.process === process),
  threads,
});

const timeIn = (wanted: LaneState, spans: readonly Span[]): number =>
  spans.reduce((sum, {state, from, to}) => (state === wanted ? sum + to - from : sum), 0);

const sessionsBySeat = ({sessions}: RunState): ReadonlyMap<string, readonly number[]> => {
  const seats = new Map<string, number[]>();
  for (const [index, {process, thread}] of sessions.entries()) {
    const seat = `${process}.${thread}`;
    const known = seats.get(seat);
    if (known) known.push(index);
    else seats.set(seat, [index]);
  }
  return seats;
};
