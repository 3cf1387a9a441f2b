import {Socket} from 'node:net';
import {workerData} from 'node:worker_threads';

// A thread of its own, as the module may keep the main thread busy for ever: when the pipe from the
// parent ends, the parent is gone, and the probe with it.
new Socket({fd: workerData}).on('close', () => process.kill(process.pid, 'SIGKILL')).resume();
