import {workerData} from 'node:worker_threads';
import {type BareOrders, work} from './work.js';

const {work: kind, urls} = workerData as BareOrders;

export default (job: number): unknown => work(kind, urls, job);
