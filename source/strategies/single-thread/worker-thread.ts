import {MessageChannel, Worker} from 'node:worker_threads';
import type {Coordinator} from '../coordinator.js';
import type {ExecutorOptions} from '../executor/executor-options.js';
import {HEAP_LIMIT_MB} from '../executor-loss.js';
import {followPort} from '../executor-port.js';
import {openTaken} from '../pace.js';
import type {ThreadData, ThreadMessage} from './messages.js';

const ENTRY = new URL('./worker-entry.js', import.meta.url);

/** How a thread ended; exitCode: null where it was given up. */
export type ThreadExit = {readonly exitCode: number | null; readonly error?: unknown};

/** The thread that executes all jobs, as the coordinator sees it. */
export type WorkerThread = {
  send(message: ThreadMessage): void;
  kill(): void;
  /** Resolves when the thread has exited and all of its events have been read. */
  readonly exited: Promise<ThreadExit>;
};

/** Starts thread `number` of process 1. */
export const startWorkerThread = (coordinator: Coordinator, number: number): WorkerThread => {
  const {plan, origin} = coordinator;
  const {port1: helper, port2: helperPort} = new MessageChannel();
  const {port1: own, port2: port} = new MessageChannel();
  const taken = openTaken();
  const options: ExecutorOptions = {plan, origin, process: 1, thread: number, helperPort};
  const worker = new Worker(ENTRY, {
    workerData: {options, port, taken} satisfies ThreadData,
    transferList: [helperPort, port],
    stdout: true,
    stderr: true,
    resourceLimits: {maxOldGenerationSizeMb: HEAP_LIMIT_MB},
  });
  const ports = [followPort(own, coordinator, taken), followPort(helper, coordinator)];
  let error: unknown;
  worker.on('error', thrown => {
    error = thrown;
  });
  return {
    send: message => own.postMessage(message),
    kill: () => void worker.terminate(),
    exited: new Promise(resolve => {
      worker.on('exit', exitCode => {
        for (const each of ports) each.close();
        resolve({exitCode, error});
      });
    }),
  };
};
