import {workerData} from 'node:worker_threads';
import {pacedSender} from '../../source/strategies/pace.js';

const {port, taken, most, lines} = workerData;
const send = pacedSender(text => port.postMessage(text), taken, most);
for (const line of lines) send(line);
