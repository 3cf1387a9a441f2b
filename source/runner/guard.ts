import {Socket} from 'node:net';
import {parentPort, workerData} from 'node:worker_threads';
import {signalGroup} from './process-group.js';

/**
 * A thread of the runner that reads a pipe whose other end only the screen process has open. When that process
 * ends, however it was killed, the pipe closes and this thread kills the runner's process group, even if the
 * runner's main thread is busy. It says once that it does.
 */
const {fd} = workerData as {fd: number};

const killGroup = (): void => signalGroup(process.pid, 'SIGKILL');

new Socket({fd, readable: true, writable: false})
  .on('end', killGroup)
  .on('error', killGroup)
  .on('close', killGroup)
  .resume();

parentPort?.postMessage('ready');
