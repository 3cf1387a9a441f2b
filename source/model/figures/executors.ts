import type {LoopFigures} from '../event/event.js';
import {strategyNamed} from '../event/strategies.js';
import {bySeat, seatOf} from '../run/executor-key.js';
import type {ProcessState, RunState, ThreadState} from '../run/run-state.js';
import {type Present, presentOf} from '../timeline/current-state.js';
import {lanesOf, type ProcessLane, type ThreadLane} from '../timeline/lanes.js';
import {added, NOTHING, type Tally} from './executor-totals.js';
import {splitOf} from './time-breakdown.js';

/** What one executor is, did and holds: a thread, in its process. */
export type Executor = Tally & {
  readonly process: number;
  readonly thread: number;
  /** null while nobody has come. */
  readonly pid: number | null;
  /** The kernel's thread id; null where nobody has come, or where the system does not tell. */
  readonly tid: number | null;
  readonly present: Present;
  /** Places in RunState.sessions. */
  readonly sessions: readonly number[];
  /** The core it ran on last, from 0; null where not measured. */
  readonly core: number | null;
  /** Its event loop since it opened; null where Node does not tell, or not yet. */
  readonly loop: LoopFigures | null;
};

/** The same figures of all executors together. */
export type ExecutorTotals = Tally & {
  readonly processes: number;
  readonly threads: number;
  readonly sessions: number;
};

/**
 * Every executor in the order of its lane: who is expected, who is there, and who was. `now`: the moment
 * up to which its time counts, µs since the run began.
 */
export const executorsOf = (run: RunState, now: number): readonly Executor[] => {
  const sessions = bySeat(run.sessions, (_, index) => index);
  return lanesOf(run).flatMap((home, place) =>
    home.threads.flatMap((lane, seat) =>
      lane.occupants.length === 0
        ? [expected(place + 1, seat + 1)]
        : lane.occupants.map(thread => executor(run, home, lane, thread, sessions, now)),
    ),
  );
};

export const totalsOf = (run: RunState, executors: readonly Executor[]): ExecutorTotals => ({
  ...executors.reduce<Tally>(added, NOTHING),
  processes: run.processes.length,
  threads: run.threads.length,
  sessions: run.sessions.length,
});

const expected = (process: number, thread: number): Executor => ({
  ...NOTHING,
  process,
  thread,
  pid: null,
  tid: null,
  present: {state: 'starting', job: null},
  sessions: [],
  core: null,
  loop: null,
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
  const {process, thread, tid, holds, done, loopTicks, loop} = seated;
  const alone = aloneIn(lane, seated);
  const there = homeOf(home, process);
  const own = sessions.get(seatOf(seated)) ?? [];
  const {runningUs, ...times} = splitOf(seated, alone.jobs, waits, {from: 0, to: now}, run.sampledAt);
  return {
    process,
    thread,
    pid: there.occupants[0]?.pid ?? null,
    tid,
    present: presentOf(alone, there, waits, now),
    holds,
    done,
    busyUs: runningUs,
    ...times,
    sessions: own,
    sockets: own.reduce((sum, index) => sum + (run.sessions[index]?.connections ?? 0), 0),
    loopTicks,
    loop,
    ...counted(seated),
  };
};

/** What was counted for a thread since it began: by the kernel, or as far as Node itself tells. */
export const counted = ({
  points,
  loop,
}: Pick<ThreadState, 'points' | 'loop'>): Pick<Executor, 'core' | 'cpuUs' | 'gaveUp' | 'takenOff'> => {
  const last = points.at(-1);
  const switched = points.findLast(({gaveUp}) => gaveUp !== undefined);
  return {
    core: last?.core ?? null,
    cpuUs: last?.runUs ?? loop?.cpuUs ?? null,
    gaveUp: switched?.gaveUp ?? null,
    takenOff: switched?.takenOff ?? null,
  };
};

/** A lane as if nobody else had ever sat there. */
const aloneIn = ({occupants, jobs, lookedAt, hasCore}: ThreadLane, seated: ThreadState): ThreadLane => {
  const own =
    occupants.length === 1
      ? jobs
      : jobs.filter(({process, thread}) => process === seated.process && thread === seated.thread);
  return {
    occupants: [seated],
    jobs: own,
    rows: [],
    lookedAt,
    hasCore: hasCore && seated === occupants.at(-1),
  };
};

const homeOf = ({occupants, threads}: ProcessLane, process: number): ProcessLane => ({
  occupants: occupants.filter((occupant: ProcessState) => occupant.process === process),
  threads,
});
