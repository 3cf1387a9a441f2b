import {performance} from 'node:perf_hooks';
import {parentPort, workerData} from 'node:worker_threads';
import type {Failure, Result} from '../../source/model/event/event.js';
import {describeFailure} from '../../source/model/failure/failure.js';
import type {WorkloadContext} from '../../source/workloads/contract.js';
import {openBlocking} from '../../source/workloads/download/download.js';
import {taskOf} from './context.js';

/** The report of the blocked thread after all its jobs. */
export type BlockedReport = {
  readonly outcomes: readonly (Result | Failure)[];
  /** How often its event loop turned meanwhile. */
  readonly turns: number;
};

const {jobs, ...context}: Omit<WorkloadContext, 'reporter'> & {readonly jobs: number} = workerData;
const reporter = {sessionOpened() {}, connectionOpened() {}, connectionsLimited() {}, headersSent() {}};
const workload = await openBlocking({...context, reporter});

const outcomeOf = (job: number): Result | Failure => {
  try {
    const outcome = workload.perform(taskOf(job));
    if (outcome instanceof Promise) throw new Error('gave a promise');
    return outcome;
  } catch (thrown) {
    return describeFailure(thrown);
  }
};

// The last timer before and the first after: had the loop turned, the immediate would have run.
let immediates = 0;
setImmediate(() => {
  immediates += 1;
});
const before = performance.nodeTiming.uvMetricsInfo.loopCount;
const outcomes = Array.from({length: jobs}, (_, index) => outcomeOf(index + 1));
const turns = performance.nodeTiming.uvMetricsInfo.loopCount - before + immediates;
parentPort?.postMessage({outcomes, turns} satisfies BlockedReport);
await workload.close();
