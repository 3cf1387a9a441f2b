import assert from 'node:assert/strict';
import {test} from 'node:test';
import {runBreakdownOf} from '../../../source/model/figures/run-breakdown.js';
import {placementOf} from '../../../source/model/placement/placement.js';
import type {RunState} from '../../../source/model/run/run-state.js';
import {answeredIntervals} from '../../../source/model/timeline/answered.js';
import {laneStateOfJob} from '../../../source/model/timeline/current-state.js';
import {jobSpans} from '../../../source/model/timeline/lane-spans.js';
import {processLanesOf, type ThreadLane} from '../../../source/model/timeline/lanes.js';
import {downloads, opening, queued, runAt, type TimedFact} from '../../helpers/scripted-runs.js';
import {textOf} from '../../helpers/texts.js';

const JOBS = 3;
const LATENCY = 300;
const COMPUTING = 400;

const phase = (ms: number, job: number, name: 'waiting' | 'computing'): TimedFact => [
  ms,
  {type: 'job-phase', process: 1, thread: 1, job, phase: name},
];

/** Like `mixed`: all jobs wait for their answers at once; then the one thread computes for one after the other. */
const mixed = (changes: {embedded?: boolean} = {}): readonly TimedFact[] => {
  const plan = downloads({strategy: 'async', jobs: JOBS, latencyMs: LATENCY, ...changes});
  return [
    ...opening(plan),
    ...queued(plan),
    ...Array.from({length: JOBS}, (_, i): readonly TimedFact[] => {
      const where = {process: 1, thread: 1, job: i + 1};
      const computes = 100 + LATENCY + 10 + i * COMPUTING;
      return [
        [100, {type: 'job-started', ...where}],
        phase(101, i + 1, 'waiting'),
        phase(computes + i * 0.5, i + 1, 'computing'),
        [computes + COMPUTING, {type: 'job-finished', ...where, result: {value: '1'}, loopTicks: 1}],
      ];
    }).flat(),
    [100 + LATENCY + 10 + JOBS * COMPUTING + 5, {type: 'run-finished', outcome: 'finished'}],
  ];
};

const laneOf = (run: RunState): ThreadLane => processLanesOf(run)[0]?.threadLanes[0] as ThreadLane;

test('a job whose answer is there waits for its thread, from the answer until the thread turns to it', () => {
  const run = runAt(mixed());
  const job = run.jobs[2];
  assert.ok(job);
  const spans = jobSpans(laneOf(run), job, 'in flight', run.latestAt);
  assert.deepEqual(
    spans.map(({state, from, to}) => [state, Math.round(from / 1000), Math.round(to / 1000)]),
    [
      ['running', 100, 101],
      ['in flight', 101, 410],
      ['suspended', 410, 1211],
      ['running', 1211, 1610],
    ],
  );
});

test('at the very event with which its thread turns to an answer, a job waits for it no more', () => {
  const plan = downloads({strategy: 'async', jobs: 1, latencyMs: LATENCY});
  const where = {process: 1, thread: 1, job: 1};
  const facts: readonly TimedFact[] = [
    ...opening(plan),
    ...queued(plan),
    [100, {type: 'job-started', ...where}],
    phase(101, 1, 'waiting'),
    [480, {type: 'job-phase', ...where, phase: 'receiving', answeredAt: 420_000}],
  ];
  const run = runAt(facts);
  const lane = laneOf(run);
  const job = run.jobs[0];
  assert.ok(job);
  assert.equal(laneStateOfJob(lane, job, 'in flight', 480_000), 'in flight');
  assert.equal(placementOf(run, 480_000).processes[0]?.threads[0]?.inFlight[0]?.overdueSince, null);
  assert.deepEqual(
    answeredIntervals(lane, job, 480_000),
    [{from: 420_000, to: 480_000}],
    'its past is known',
  );
});

test('the same is so at a moment of the live run, in every view', () => {
  const ms = 900;
  const run = runAt(mixed(), ms);
  const [, , third] = run.jobs;
  assert.ok(third);
  assert.equal(laneStateOfJob(laneOf(run), third, 'in flight', ms * 1000), 'suspended');
  const [thread] = placementOf(run, ms * 1000).processes[0]?.threads ?? [];
  assert.deepEqual(
    thread?.inFlight.map(({job, overdueSince}) => [job, overdueSince]),
    [[3, 410_000]],
  );
});

test('the headline names the busy thread, and no I/O that was over', () => {
  const breakdown = runBreakdownOf(runAt(mixed()));
  assert.ok(breakdown.ioMs < JOBS * (LATENCY + 20), `${breakdown.ioMs} ms of I/O`);
  const [headline] = textOf('en', 'standard').why(breakdown);
  assert.match(headline, /^One thread, 3 jobs in turns: 1\.2\d? s of computing in 1\.51 s/);
});

test('of another server it is not known when its answer was there', () => {
  const run = runAt(mixed({embedded: false}));
  assert.deepEqual(
    laneOf(run).jobs.flatMap(job => answeredIntervals(laneOf(run), job, run.latestAt)),
    [],
  );
});
