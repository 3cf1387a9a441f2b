import {workerData} from 'node:worker_threads';
import {NativePromise} from '../../kernel/intrinsics.js';
import {agreeThrough} from '../executor/agree-through.js';
import {openExecutor} from '../executor/executor.js';
import type {ThreadData, ThreadMessage} from './messages.js';

const {options, port} = workerData as ThreadData;
const executor = await openExecutor(options, lines => port.postMessage(lines), agreeThrough(port));

port.on('message', async (message: ThreadMessage) => {
  switch (message.type) {
    case 'execute':
      return executeAll(message.jobs, message.inFlight);
    case 'interrupt':
      return executor.interrupt(message.job, message.reason);
    case 'close':
      await executor.close();
      // A module that listens to its parent would keep the thread alive.
      process.exit();
  }
});

/** Executes jobs in order, at most `inFlight` at a time. */
const executeAll = async (jobs: readonly number[], inFlight: number): Promise<void> => {
  let next = 0;
  const executeNext = async (): Promise<void> => {
    while (next < jobs.length) await executor.execute(jobs[next++] as number);
  };
  await NativePromise.all(Array.from({length: Math.min(inFlight, jobs.length)}, executeNext));
  executor.flush();
};
