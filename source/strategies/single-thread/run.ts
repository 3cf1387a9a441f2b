import {strategyNamed} from '../../model/event/strategies.js';
import {errorOf, failing} from '../../model/failure/failure.js';
import type {RunStrategy} from '../contract.js';
import type {Coordinator} from '../coordinator.js';
import {reportLibuvThreads} from '../executor/libuv-threads.js';
import {executorLoss} from '../executor-loss.js';
import {exitWithinDeadline} from '../exit-deadline.js';
import {startWorkerThread, type ThreadExit, type WorkerThread} from './worker-thread.js';

/**
 * Runs all jobs in one thread, as many at a time as the plan's shape says. Sync (blocking, one) and async (many in
 * flight) are both this. A thread that dies loses the jobs that it held; a new thread executes the waiting ones.
 */
export const runSingleThread: RunStrategy = async (coordinator, signal) => {
  coordinator.report({type: 'process-started', process: 1, pid: process.pid});
  void reportLibuvThreads(1, coordinator.report);
  for (let number = 1; number === 1 || coordinator.jobs.waiting().length > 0; number++) {
    const thread = startWorkerThread(coordinator, number);
    const kill = (): void => thread.kill();
    signal.addEventListener('abort', kill, {once: true});
    if (signal.aborted) kill();
    await executeWaiting(coordinator, thread, number, signal);
    signal.removeEventListener('abort', kill);
    if (signal.aborted) return;
  }
};

/** Has the thread execute every waiting job; resolves when it has exited. @throws when it could not be started. */
const executeWaiting = async (
  coordinator: Coordinator,
  thread: WorkerThread,
  number: number,
  signal: AbortSignal,
): Promise<void> => {
  const {plan, jobs} = coordinator;
  const abandoned = new Promise<void>(resolve => {
    coordinator.setControl({
      interrupt: (_process, _thread, job, reason) => thread.send({type: 'interrupt', job, reason}),
      block: (_process, _thread, ms) => thread.send({type: 'block', ms}),
      kill: () => thread.kill(),
      abandon: () => resolve(),
    });
  });
  const exited = Promise.race([thread.exited, abandoned.then((): ThreadExit => ({exitCode: null}))]);
  const ready = coordinator.once('thread-ready', event => event.thread === number).then(() => true);
  const started = await Promise.race([ready, exited.then(() => false)]);
  if (started) {
    if (number === 1) coordinator.queueJobs();
    const {inFlight} = strategyNamed(plan.strategy).shape(plan);
    thread.send({type: 'execute', jobs: jobs.waiting(), inFlight});
    await Promise.race([coordinator.jobsEnded, exited]);
    if (jobs.unfinishedCount() === 0) {
      thread.send({type: 'close'});
      await exitWithinDeadline(exited, () => thread.kill());
    }
  }
  const {exitCode, error} = await exited;
  coordinator.report({type: 'thread-exited', process: 1, thread: number, exitCode});
  coordinator.failHeldBy(1, number, executorLoss('thread', {exitCode, error}));
  if (started || signal.aborted) return;
  const failure = coordinator.openingFailure(1, number);
  if (failure !== undefined) throw errorOf(failure);
  throw error instanceof Error ? error : notStarted(exitCode ?? 1);
};

const notStarted = (exitCode: number): Error => failing('NOT_OPENED', 'thread-not-started', {exitCode});
