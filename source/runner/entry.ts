import {Worker} from 'node:worker_threads';
import type {Facts, Outcome} from '../model/event/event.js';
import {strategyNamed} from '../model/event/strategies.js';
import {describeFailure} from '../model/failure/failure.js';
import {openSwitchboard, type Switchboard} from '../strategies/coordinator.js';
import {strategies} from '../strategies/implementations.js';
import {openOutlet} from './event-pipe.js';
import {signalGroup} from './process-group.js';
import {EVENTS_FD, type FromRunner, GUARD_FD, type ToRunner} from './protocol.js';

/** How often the runner states its own process's figures while its threads are the executors, ms. */
const USAGE_EVERY_MS = 250;

new Worker(new URL('./guard.js', import.meta.url), {workerData: {fd: GUARD_FD}}).unref();
process.on('disconnect', () => signalGroup(process.pid, 'SIGKILL'));

const cancel = new AbortController();

process.on('message', (message: ToRunner) => {
  if (message.type === 'cancel') cancel.abort();
  else void conduct(message.plan, BigInt(message.origin), message.cores);
});

/** One run, from its first event to its last, on a machine with so many cores. */
const conduct = async (plan: Switchboard['plan'], origin: bigint, cores: number): Promise<void> => {
  const outlet = openOutlet(EVENTS_FD);
  const board = openSwitchboard(plan, origin, outlet.send);
  board.report({
    type: 'run-started',
    plan,
    shape: strategyNamed(plan.strategy).shape(plan),
    environment: {node: process.version, platform: process.platform, cores},
    began: new Date().toISOString(),
  });
  outlet.flush();
  // Before the strategy hears of it: what it then ends was cancelled, not lost.
  cancel.signal.addEventListener('abort', board.cancelRest);
  const stopUsage = plan.strategy === 'process' ? () => {} : stateUsage(board);
  const ending = await work(board, () => stopUsage());
  board.report({type: 'run-finished', ...ending});
  board.close();
  await outlet.close();
  process.exit();
};

/** Runs the plan's strategy and sees to it that every job has ended. */
const work = async (board: Switchboard, afterwards: () => void): Promise<Facts['run-finished']> => {
  let failed = false;
  board.watch(({type}) => {
    failed ||= type === 'job-failed';
  });
  const outcome = (): Outcome => (cancel.signal.aborted ? 'cancelled' : failed ? 'failed' : 'finished');
  try {
    const run = await strategies[board.plan.strategy]();
    await run(board, cancel.signal);
    board.cancelRest();
    return {outcome: outcome()};
  } catch (thrown) {
    const error = describeFailure(thrown);
    board.failRest(error);
    return {outcome: 'failed', error};
  } finally {
    afterwards();
  }
};

const stateUsage = (board: Switchboard): (() => void) => {
  board.watch(({type}) => {
    if (type === 'thread-ready') board.usage();
  });
  const timer = setInterval(board.usage, USAGE_EVERY_MS);
  return () => {
    clearInterval(timer);
    board.usage();
  };
};

process.send?.({type: 'up'} satisfies FromRunner);
