import assert from 'node:assert/strict';
import {test} from 'node:test';
import {transportMs} from '../../../source/model/figures/transport.js';
import {measuredTrial} from '../../../source/model/race/trial.js';
import {began, runOf, type Timed} from '../../helpers/events.js';

const at = (process: number) => ({process, thread: 1});
const end = {type: 'job-finished', result: {value: 1}, loopTicks: 0} as const;

/** Two processes, three jobs: the second one is ready after the jobs were queued. */
const facts: readonly Timed[] = [
  [0, began({strategy: 'process', workload: 'sum', workers: 2, jobs: 3})],
  [1000, {type: 'process-started', process: 1, pid: 501}],
  [1000, {type: 'process-started', process: 2, pid: 502}],
  [2000, {type: 'thread-started', ...at(1), tid: 501}],
  [2000, {type: 'thread-started', ...at(2), tid: 502}],
  [3000, {type: 'thread-ready', ...at(1)}],
  ...[1, 2, 3].map((job): Timed => [5000, {type: 'job-queued', job, label: `${job}`}]),
  [6000, {type: 'job-started', job: 1, ...at(1)}],
  [7000, {type: 'thread-ready', ...at(2)}],
  [7300, {type: 'job-started', job: 2, ...at(2)}],
  [8000, {...end, job: 1, ...at(1)}],
  [8700, {type: 'job-started', job: 3, ...at(1)}],
  [15_000, {...end, job: 2, ...at(2)}],
  [20_000, {...end, job: 3, ...at(1)}],
  [21_000, {type: 'run-finished', outcome: 'finished'}],
];

test('transport is what executors wait while jobs wait for them, and neither start-up nor the end', () => {
  // The first waits 1 ms for its first job and 0.7 ms for the next one, the second 0.3 ms from being ready on.
  assert.equal(transportMs(runOf(facts)), (1 + 0.7 + 0.3) / 2);
});

test('work and transport add up to the wall time, and start-up comes before it', () => {
  const {entry, trial} = measuredTrial(runOf(facts), 2, 7);
  assert.deepEqual(entry, {strategy: 'process', workers: 2});
  assert.deepEqual(
    [trial.round, trial.order, trial.startupMs, trial.wallMs, trial.workMs, trial.transportMs],
    [2, 7, 5, 15, 14, 1],
  );
});

test('jobs that are in flight together on one thread are handed over once', () => {
  const run = runOf([
    [0, began({strategy: 'async', workload: 'download', workers: 3, jobs: 3})],
    [1000, {type: 'process-started', process: 1, pid: 501}],
    [2000, {type: 'thread-started', ...at(1), tid: 501}],
    [3000, {type: 'thread-ready', ...at(1)}],
    ...[1, 2, 3].map((job): Timed => [4000, {type: 'job-queued', job, label: `${job}`}]),
    [4500, {type: 'job-started', job: 1, ...at(1)}],
    [4600, {type: 'job-started', job: 2, ...at(1)}],
    [9000, {...end, job: 1, ...at(1)}],
    [9000, {type: 'job-started', job: 3, ...at(1)}],
    [9500, {...end, job: 2, ...at(1)}],
    [9900, {...end, job: 3, ...at(1)}],
  ]);
  assert.equal(transportMs(run), 0.5);
});
