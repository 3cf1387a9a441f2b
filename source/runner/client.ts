import type {RunEvent} from '../model/event/event.js';
import type {Plan} from '../model/event/plan.js';
import {type Needs, sameNeeds} from './launch-options.js';
import {followRun} from './run-handle.js';
import {forkRunner, type RunnerProcess} from './runner-process.js';

/** A run that is under way. */
export type RunHandle = {
  /** µs since the run's zero, by the clock that stamps its events; 0 before it began. */
  now(): number;
  /** The runner's process id, undefined when it could not be started. */
  readonly pid: number | undefined;
  /** Ends all executors; the run then finishes as cancelled. */
  cancel(): void;
  /** Resolves when run-finished was delivered and the runner has gone. */
  readonly done: Promise<void>;
};

/** Where runs are started. Each has a runner process of its own. */
export type Runners = {
  /** Starts a run; `take` gets its events in batches, the very last of which is its only run-finished. */
  start(plan: Plan, take: (events: RunEvent[]) => void): RunHandle;
  /**
   * Forks the next run's runner ahead, so that a key press starts at once. One that was forked for
   * other needs is ended.
   */
  warm(needs: Needs): void;
  /** Stops and continues all executors, as ctrl-z and fg do. */
  suspend(): void;
  resume(): void;
  /** Ends everything at once and waits until it has gone. */
  close(): Promise<void>;
  /** Ends everything at once, without waiting: for the last moment before an exit. */
  kill(): void;
};

/** `certificates`: whether runs may need the certificates that NODE_EXTRA_CA_CERTS names. */
export const openRunners = ({certificates = true} = {}): Runners => {
  const alive = new Set<RunnerProcess>();
  let ahead: {readonly runner: RunnerProcess; readonly needs: Needs} | null = null;

  const forkOne = (needs: Needs): RunnerProcess => {
    const runner = forkRunner(needs, certificates);
    alive.add(runner);
    void runner.gone.then(() => {
      alive.delete(runner);
      if (ahead?.runner === runner) ahead = null;
    });
    return runner;
  };

  /** The one that was forked ahead, if it is of use; it belongs to the caller then. */
  const takeAhead = (needs: Needs): RunnerProcess | null => {
    const forked = ahead;
    ahead = null;
    if (forked === null || sameNeeds(forked.needs, needs)) return forked?.runner ?? null;
    forked.runner.signal('SIGKILL');
    return null;
  };

  const kill = (): void => {
    for (const runner of alive) runner.signal('SIGKILL');
  };

  return {
    start(plan, take) {
      return followRun(takeAhead(plan) ?? forkOne(plan), plan, take);
    },
    warm(needs) {
      ahead = {runner: takeAhead(needs) ?? forkOne(needs), needs};
    },
    suspend() {
      for (const runner of alive) runner.signal('SIGSTOP');
    },
    resume() {
      for (const runner of alive) runner.signal('SIGCONT');
    },
    async close() {
      kill();
      await Promise.all([...alive].map(({gone}) => gone));
    },
    kill,
  };
};
