import type {Plan} from '../model/event/plan.js';
import type {EventBatch} from '../model/event/wire.js';
import {type LaunchOptions, sameLaunchOptions} from './launch-options.js';
import {followRun, type RunHandle} from './run-handle.js';
import {forkRunner, type RunnerProcess} from './runner-process.js';

/** Starts runs, each in a runner process of its own. */
export type Runners = {
  /** Starts a run; `take` gets its events in batches. The last event of the last batch is its only run-finished. */
  start(plan: Plan, take: (batch: EventBatch) => void): RunHandle;
  /** Forks the runner of the next run in advance; one that was forked with other options is killed. */
  warm(options: LaunchOptions): void;
  /** Stops and continues all runners and executors, as ctrl-z and fg do. */
  suspend(): void;
  resume(): void;
  /** Kills all runners and waits until they have exited. */
  close(): Promise<void>;
  /** Kills all runners without waiting: for the last moment before an exit. */
  kill(): void;
};

/** `certificates`: whether runs may need the certificates that NODE_EXTRA_CA_CERTS names. */
export const openRunners = ({certificates = true} = {}): Runners => {
  const alive = new Set<RunnerProcess>();
  let ahead: {readonly runner: RunnerProcess; readonly options: LaunchOptions} | null = null;

  const forkNow = (options: LaunchOptions): RunnerProcess => {
    const runner = forkRunner(options, certificates);
    alive.add(runner);
    void runner.exited.then(() => {
      alive.delete(runner);
      if (ahead?.runner === runner) ahead = null;
    });
    return runner;
  };

  /** Hands the runner that was forked in advance to the caller, if its options fit; kills it otherwise. */
  const takeAhead = (options: LaunchOptions): RunnerProcess | null => {
    const forked = ahead;
    ahead = null;
    if (forked === null || sameLaunchOptions(forked.options, options)) return forked?.runner ?? null;
    forked.runner.signal('SIGKILL');
    return null;
  };

  const kill = (): void => {
    for (const runner of alive) runner.signal('SIGKILL');
  };

  return {
    start(plan, take) {
      return followRun(takeAhead(plan) ?? forkNow(plan), plan, take);
    },
    warm(options) {
      ahead = {runner: takeAhead(options) ?? forkNow(options), options};
    },
    suspend() {
      for (const runner of alive) runner.signal('SIGSTOP');
    },
    resume() {
      for (const runner of alive) runner.signal('SIGCONT');
    },
    async close() {
      kill();
      await Promise.all([...alive].map(({exited}) => exited));
    },
    kill,
  };
};
