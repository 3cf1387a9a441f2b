import {once} from 'node:events';
import {Worker} from 'node:worker_threads';
import type {Facts, Outcome} from '../model/event/event.js';
import type {Plan} from '../model/event/plan.js';
import {strategyNamed} from '../model/event/strategies.js';
import {describeFailure} from '../model/failure/failure.js';
import type {leftReasons} from '../model/failure/failure-reasons.js';
import {CHANNELS} from '../strategies/channels.js';
import {type Coordinator, openCoordinator} from '../strategies/coordinator.js';
import {implementations} from '../strategies/implementations.js';
import {openEventPipe} from './event-pipe.js';
import {signalGroup} from './process-group.js';
import type {FromRunner, ToRunner} from './protocol.js';
import {messagesOfStarter} from './starter-messages.js';
import {startUsageReports} from './usage-reports.js';

const guard = new Worker(new URL('./guard.js', import.meta.url), {workerData: {fd: CHANNELS.guard}});
/** Loading the guard takes descriptors, which the jobs of an executor in this process may use up. */
const guarded = once(guard, 'message');
guard.unref();

const cancel = new AbortController();
let blockLoops: Coordinator['blockLoops'] = () => {};

const take = (message: ToRunner): void => {
  if (message.type === 'cancel') cancel.abort();
  else if (message.type === 'block') blockLoops(message.ms);
  else void executeRun(message.plan, BigInt(message.origin), message.cores);
};

const messages = messagesOfStarter(take);

/** Executes one run, from its first event to its last; `cores`: those of the machine. */
const executeRun = async (plan: Plan, origin: bigint, cores: number): Promise<void> => {
  const pipe = openEventPipe(CHANNELS.events);
  const coordinator = openCoordinator(plan, origin, pipe);
  blockLoops = coordinator.blockLoops;
  const {shape, executor} = strategyNamed(plan.strategy);
  coordinator.report({
    type: 'run-started',
    plan,
    shape: shape(plan),
    environment: {node: process.version, platform: process.platform, cores},
    began: new Date().toISOString(),
  });
  pipe.flush();
  // Registered before the strategy's own handler: the jobs of executors that it ends are cancelled, not lost.
  cancel.signal.addEventListener('abort', coordinator.cancelUnfinished);
  // Executors that are processes report their own usage.
  const stopUsage = executor === 'process' ? () => {} : startUsageReports(coordinator);
  const undone = countUndone(coordinator);
  const ending = await runStrategy(coordinator, () => stopUsage());
  coordinator.leftRunning.endAll();
  const left = coordinator.leftRunning.ended();
  if (left > 0) coordinator.report({type: 'notice', reason: 'left-running', fields: {count: left}});
  for (const [reason, count] of Object.entries(undone))
    if (count > 0) coordinator.report({type: 'notice', reason, fields: {count}});
  coordinator.finish(ending);
  coordinator.close();
  await pipe.close();
  // An exit would wait for threads that are in native code.
  if (coordinator.hasAbandoned()) signalGroup(process.pid, 'SIGKILL');
  process.exit();
};

/** How many jobs left something undone, by the reason of a notice. */
const countUndone = (coordinator: Coordinator): Readonly<Record<keyof typeof leftReasons, number>> => {
  const counts = {'work-left': 0, 'generators-left': 0};
  coordinator.subscribe(event => {
    if (event.type !== 'job-finished') return;
    if (event.left !== undefined) counts['work-left'] += 1;
    if ('type' in event.result && event.result.type === 'generator') counts['generators-left'] += 1;
  });
  return counts;
};

/** Runs the plan's strategy; afterwards every job has ended. */
const runStrategy = async (
  coordinator: Coordinator,
  afterwards: () => void,
): Promise<Facts['run-finished']> => {
  let failed = false;
  coordinator.subscribe(({type}) => {
    failed ||= type === 'job-failed';
  });
  const outcome = (): Outcome => (cancel.signal.aborted ? 'cancelled' : failed ? 'failed' : 'finished');
  try {
    const [run] = await Promise.all([implementations[coordinator.plan.strategy](), guarded]);
    await run(coordinator, cancel.signal);
    // A run that was cancelled while its executors opened has queued none.
    coordinator.queueJobs();
    coordinator.cancelUnfinished();
    return {outcome: outcome()};
  } catch (thrown) {
    const error = describeFailure(thrown);
    coordinator.queueJobs();
    coordinator.failUnfinished(error);
    return {outcome: 'failed', error};
  } finally {
    afterwards();
  }
};

messages.send({type: 'ready'} satisfies FromRunner);
