import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import type {RunState} from '../../../source/model/run/run-state.js';
import {threadSpans} from '../../../source/model/timeline/lane-spans.js';
import {processLanesOf} from '../../../source/model/timeline/lanes.js';
import {began, runOf, type Timed} from '../../helpers/events.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const aliveBytes = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

const JOBS = 20_000;
const here = {process: 1, thread: 1};

/** A run of many jobs that only computed, one after the other. */
const ended = (): RunState => {
  const facts: Timed[] = [
    [0, began({strategy: 'async', jobs: JOBS, workers: JOBS})],
    [1, {type: 'process-started', process: 1, pid: 1}],
    [2, {type: 'thread-started', ...here, tid: 1}],
    [3, {type: 'thread-ready', ...here}],
  ];
  for (let job = 1; job <= JOBS; job++) facts.push([4, {type: 'job-queued', job, label: ''}]);
  for (let job = 1; job <= JOBS; job++)
    facts.push(
      [10 * job, {type: 'job-started', ...here, job}],
      [10 * job + 9, {type: 'job-finished', ...here, job, loopTicks: 0, result: {value: job}}],
    );
  return runOf(facts);
};

/** What a frame lays out of a state, which is painted no second time. */
const paint = (run: RunState): number =>
  processLanesOf({...run})
    .flatMap(lane => lane.threadLanes.map(thread => threadSpans(thread, lane, 'in flight', run.latestAt)))
    .flat().length;

test('a frame leaves nothing behind for jobs that only computed', () => {
  const run = ended();
  assert.ok(paint(run) > JOBS);
  const before = aliveBytes();
  assert.ok(paint({...run, jobs: run.jobs.map(job => ({...job}))}) > JOBS);
  // Keeps the jobs of the second frame alive, whose caches would live as long as they do.
  const jobs = run.jobs.map(job => ({...job}));
  assert.ok(paint({...run, jobs}) > JOBS);
  const bytes = (aliveBytes() - before) / jobs.length;
  // A copy of a job takes about 180 bytes; what was remembered of one took 400 more.
  assert.ok(bytes < 300, `${bytes.toFixed(0)} bytes for a job`);
});
