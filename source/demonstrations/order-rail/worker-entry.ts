import {parentPort, workerData} from 'node:worker_threads';
import type {OrderCookFact, WaiterFact} from '../../model/demonstrations/order-rail/facts.js';
import {openReporter} from '../threads/tickets.js';
import {cookOrders} from './cook.js';
import {waitOnGuests} from './waiter.js';
import type {WorkerOptions} from './worker-options.js';

const port = parentPort;
if (!port) throw new Error('order-rail/worker-entry.js is a worker thread of a demonstration, not a program');

const options = workerData as WorkerOptions;
const {tickets, origin, number} = options;
const reporter = openReporter<WaiterFact | OrderCookFact>(tickets, origin, facts => port.postMessage(facts));

if (number === 0) waitOnGuests(options, reporter);
else cookOrders(options, reporter);
reporter.flush();
