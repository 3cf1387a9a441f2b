import {parentPort, workerData} from 'node:worker_threads';
import {openExecutor} from '../executor/executor.js';
import type {ExecutorOptions} from '../executor/executor-options.js';
import type {ThreadMessage} from './messages.js';

const port = parentPort;
if (!port) throw new Error('single-thread/worker-entry.js is a worker thread of the runner, not a program');

const executor = await openExecutor(workerData as ExecutorOptions, lines => port.postMessage(lines));

port.on('message', async (message: ThreadMessage) => {
  switch (message.type) {
    case 'execute':
      return executeAll(message.jobs, message.inFlight);
    case 'interrupt':
      return executor.interrupt(message.job, message.reason);
    case 'close':
      await executor.close();
      port.close();
  }
});

/** Executes jobs in order, at most `inFlight` at a time. */
const executeAll = async (jobs: readonly number[], inFlight: number): Promise<void> => {
  let next = 0;
  const executeNext = async (): Promise<void> => {
    while (next < jobs.length) await executor.execute(jobs[next++] as number);
  };
  await Promise.all(Array.from({length: Math.min(inFlight, jobs.length)}, executeNext));
  executor.flush();
};
