import assert from 'node:assert/strict';
import type {TestContext} from 'node:test';
import type {Failure, Result} from '../../source/model/event/event.js';
import type {Plan} from '../../source/model/event/plan.js';
import {describeFailure} from '../../source/model/failure/failure.js';
import {open} from '../../source/workloads/download/download.js';
import {contextOf, taskOf, type WatchedTask} from './context.js';

/** Starts the only download of a plan. */
export const startDownload = async (
  t: TestContext,
  url: string,
  changes: Partial<Plan> = {},
  task: WatchedTask = taskOf(1),
) => {
  const workload = await open(contextOf({urls: [url], ...changes}).context);
  t.after(workload.close);
  return workload.perform(task);
};

/** The failure of a job; a job that does not fail fails the test. */
export const failureOf = async (outcome: Promise<Result>): Promise<Failure> => {
  const thrown: unknown = await outcome.then(
    result => assert.fail(`finished with ${JSON.stringify(result)}`),
    (reason: unknown) => reason,
  );
  return describeFailure(thrown);
};
