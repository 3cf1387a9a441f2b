import {workerData} from 'node:worker_threads';
import {queueNativeMicrotask, setNativeImmediate} from '../../kernel/intrinsics.js';
import {agreeThrough} from '../executor/agree-through.js';
import {openExecutor} from '../executor/executor.js';
import {pacedSender} from '../pace.js';
import type {ThreadData, ThreadMessage} from './messages.js';

const {options, port, taken} = workerData as ThreadData;
const send = pacedSender(lines => port.postMessage(lines), taken);
const executor = await openExecutor(options, send, agreeThrough(port));

port.on('message', async (message: ThreadMessage) => {
  switch (message.type) {
    case 'execute':
      return executeAll(message.jobs, message.inFlight);
    case 'interrupt':
      return executor.interrupt(message.job, message.reason);
    case 'block':
      return executor.block(message.ms);
    case 'close':
      await executor.close();
      // A module that listens to its parent would keep the thread alive.
      process.exit();
  }
});

/**
 * So many jobs are started before the event loop turns; a choice: a class's jobs all start at once, and among a
 * hundred thousand the first can end, and be interrupted, while the last are not started yet.
 */
const STARTED_AT_ONCE = 1000;

/** Executes jobs in order, at most `inFlight` at a time. */
const executeAll = (jobs: readonly number[], inFlight: number): void => {
  let next = 0;
  let ended = 0;
  const startNext = (): void => {
    if (next < jobs.length) executor.execute(jobs[next++] as number, startAfterwards);
    else if (ended === jobs.length) executor.flush();
  };
  // What a job has left in the queue of microtasks is executed before the next job.
  const startAfterwards = (): void => {
    ended += 1;
    queueNativeMicrotask(startNext);
  };
  const startFrom = (first: number): void => {
    const last = Math.min(first + STARTED_AT_ONCE, inFlight, jobs.length);
    for (let slot = first; slot < last; slot++) startNext();
    if (last === first + STARTED_AT_ONCE) setNativeImmediate(startFrom, last);
  };
  startFrom(0);
};
