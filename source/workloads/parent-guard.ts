import {Socket} from 'node:net';
import {workerData} from 'node:worker_threads';

// A thread of its own, as the main thread may be blocked for ever: the pipe from the parent closes when
// the parent ends, and then this process ends, too.
new Socket({fd: workerData}).on('close', () => process.kill(process.pid, 'SIGKILL')).resume();
