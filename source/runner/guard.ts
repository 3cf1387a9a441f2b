import {Socket} from 'node:net';
import {workerData} from 'node:worker_threads';
import {signalGroup} from './process-group.js';

/**
 * A thread of the runner that does one thing: it listens on a pipe whose other end only the screen
 * process holds. When that ends, however it was killed, the whole group ends at once, even if the
 * runner's main thread cannot react at that moment.
 */
const {fd} = workerData as {fd: number};

const end = (): void => signalGroup(process.pid, 'SIGKILL');

new Socket({fd, readable: true, writable: false}).on('end', end).on('error', end).on('close', end).resume();
