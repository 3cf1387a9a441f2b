import {parentPort, workerData} from 'node:worker_threads';
import type {Failure} from '../../model/event/event.js';
import {openExecutor} from '../executor/executor.js';
import type {Orders} from '../executor/executor-options.js';

/** What the switchboard tells the one thread of sync or async. */
export type LoneMessage =
  /** Do these jobs, at most `inFlight` at a time. */
  | {readonly type: 'work'; readonly jobs: readonly number[]; readonly inFlight: number}
  | {readonly type: 'interrupt'; readonly job: number; readonly reason: Failure}
  | {readonly type: 'close'};

const port = parentPort;
if (!port) throw new Error('lone/thread.js is a worker thread of the runner, not a program');

const executor = await openExecutor(workerData as Orders, lines => port.postMessage(lines));

port.on('message', async (message: LoneMessage) => {
  switch (message.type) {
    case 'work':
      return work(message.jobs, message.inFlight);
    case 'interrupt':
      return executor.interrupt(message.job, message.reason);
    case 'close':
      await executor.close();
      port.close();
  }
});

/** Takes job after job in as many lines as may be in flight: with one line, one after another. */
const work = async (jobs: readonly number[], inFlight: number): Promise<void> => {
  let next = 0;
  const takeNext = async (): Promise<void> => {
    while (next < jobs.length) await executor.perform(jobs[next++] as number);
  };
  await Promise.all(Array.from({length: Math.min(inFlight, jobs.length)}, takeNext));
  executor.flush();
};
