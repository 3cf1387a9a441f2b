import assert from 'node:assert/strict';
import {test} from 'node:test';
import {strategies} from '../../../source/model/event/strategies.js';
import type {Placement} from '../../../source/model/placement/placed.js';
import {placementOf} from '../../../source/model/placement/placement.js';
import {type Job, type RunState, waitingJobs} from '../../../source/model/run/run-state.js';
import {
  download,
  downloads,
  opening,
  openProcess,
  openThread,
  queued,
  runAt,
  sums,
  type TimedFact,
  wholeRun,
} from '../../helpers/scripted-runs.js';

const STEP_MS = 20;
const KILLED = {
  code: 'LOST',
  reason: 'executor-ended',
  fields: {executor: 'process', end: 'SIGKILL'},
} as const;

/** All places of all jobs, as `place job`. */
const placesIn = ({queue, processes, finished, failed}: Placement): readonly string[] => {
  const threads = processes.flatMap(process => process.threads);
  return [
    ...queue.map(job => `queue ${job}`),
    ...threads.flatMap(({job, inFlight, suspended, unconnected}) => [
      ...(job ? [`thread ${job.job}`] : []),
      ...inFlight.map(one => `in flight ${one.job}`),
      ...suspended.map(one => `suspended ${one.job}`),
      ...unconnected.map(one => `unconnected ${one.job}`),
    ]),
    ...finished.map(({job}) => `finished ${job}`),
    ...failed.map(({job}) => `failed ${job}`),
  ];
};

const jobsAt = (places: readonly string[], place: string): number =>
  places.filter(text => text.startsWith(`${place} `)).length;

/** The moments of a job at which something happened to it. */
const momentsOf = ({startedAt, endedAt, phases}: Job): readonly (number | null)[] => [
  startedAt,
  endedAt,
  ...phases.map(({from}) => from),
];

/** That every job is at one place, that the counts agree with the folded state, and that each move is an event. */
const assertSound = (run: RunState, placement: Placement, when: string): void => {
  const places = placesIn(placement);
  const numbers = places.map(text => Number(text.split(' ').at(-1)));
  assert.equal(new Set(numbers).size, numbers.length, `${when}: a job is at two places: ${places}`);
  const all = run.stage === 'opening' ? run.plan.jobs : run.jobs.length;
  assert.equal(numbers.length, all - run.counts.cancelled, `${when}: a job is nowhere`);
  assert.equal(jobsAt(places, 'queue'), waitingJobs(run), when);
  assert.equal(jobsAt(places, 'finished'), run.counts.finished, when);
  assert.equal(jobsAt(places, 'failed'), run.counts.failed, when);
  const threads = placement.processes.flatMap(process => process.threads);
  const moved = [
    ...threads.flatMap(({job, inFlight, suspended}) => [...(job ? [job] : []), ...inFlight, ...suspended]),
    ...placement.finished,
    ...placement.failed,
  ];
  for (const {job, since} of moved) {
    const known = run.jobs[job - 1];
    assert.ok(known && momentsOf(known).includes(since), `${when}: job ${job} moved without an event`);
  }
};

for (const {name: strategy} of strategies) {
  for (const [work, plan] of [
    ['downloads', downloads({strategy})],
    ['sums', sums({strategy, jobs: 12})],
  ] as const) {
    test(`${work} under ${strategy}: in every frame each job is at one place, and moves by events alone`, () => {
      const facts = wholeRun(plan);
      const last = facts.at(-1)?.[0] ?? 0;
      for (let ms = 1; ms < last + STEP_MS; ms += STEP_MS) {
        const run = runAt(facts, ms);
        assertSound(run, placementOf(run, ms * 1000), `${ms} ms`);
      }
    });
  }
}

test('a blocked thread holds its job; a free one leaves the I/O of its jobs in flight', () => {
  const at = (strategy: 'thread' | 'async'): Placement => {
    const run = runAt(wholeRun(downloads({strategy})), 250);
    return placementOf(run, 250_000);
  };
  const [blocked] = at('thread').processes[0]?.threads ?? [];
  assert.equal(blocked?.state, 'blocked');
  assert.ok(blocked?.job);
  assert.deepEqual(blocked?.inFlight, []);
  const [free] = at('async').processes[0]?.threads ?? [];
  assert.equal(free?.job, null);
  assert.equal(free?.inFlight.length, 9);
});

test('a process that takes the place of another one counts its own jobs alone, and says what it replaces', () => {
  const plan = downloads({strategy: 'process', jobs: 4, workers: 2});
  const where = (job: number, process: number) => ({job, process, thread: 1});
  const facts: readonly TimedFact[] = [
    ...opening(plan),
    ...queued(plan),
    ...download({...where(1, 1), from: 102, to: 410}),
    ...download({...where(2, 2), from: 102, to: 200}),
    [201, {type: 'job-started', ...where(3, 2)}],
    [300, {type: 'process-exited', process: 2, exitCode: null, signal: 'SIGKILL'}],
    [301, {type: 'job-failed', ...where(3, 2), error: KILLED, loopTicks: 0}],
    ...openProcess(3, 310, 60),
    ...openThread(3, 1, 380),
    ...download({...where(4, 3), from: 385, to: 690}),
  ];
  const [first, third] = placementOf(runAt(facts), 700_000).processes;
  assert.deepEqual(first?.replaced, []);
  assert.deepEqual(
    third?.replaced.map(({process, exitCode, signal}) => ({process, exitCode, signal})),
    [{process: 2, exitCode: null, signal: 'SIGKILL'}],
  );
  assert.deepEqual(
    third?.threads.map(({finished, failed}) => ({finished, failed})),
    [{finished: 1, failed: 0}],
  );
});

test('an answer that comes while the thread executes another job is overdue; one to a free thread is not', () => {
  const plan = downloads({strategy: 'async', jobs: 3, latencyMs: 100});
  const where = (job: number) => ({job, process: 1, thread: 1});
  const phase = (ms: number, job: number, name: 'waiting' | 'computing'): TimedFact => [
    ms,
    {type: 'job-phase', ...where(job), phase: name},
  ];
  const facts: readonly TimedFact[] = [
    ...opening(plan),
    ...queued(plan),
    ...[1, 2, 3].flatMap((job): readonly TimedFact[] => [
      [101, {type: 'job-started', ...where(job)}],
      phase(102, job, 'waiting'),
    ]),
    phase(180, 1, 'computing'),
  ];
  const overdue = (run: RunState, ms: number) =>
    placementOf(run, ms * 1000).processes[0]?.threads[0]?.inFlight.map(({overdueSince}) => overdueSince);
  const busy = runAt(facts);
  assert.deepEqual(overdue(busy, 190), [null, null]);
  assert.deepEqual(overdue(busy, 260), [202_000, 202_000]);
  const next: readonly TimedFact[] = [
    [300, {type: 'job-finished', ...where(1), result: {value: '1'}, loopTicks: 1}],
    phase(301, 2, 'computing'),
  ];
  assert.deepEqual(overdue(runAt([...facts, ...next]), 400), [202_000], 'from job to job without a pause');
  const late: readonly TimedFact[] = [
    [190, {type: 'job-finished', ...where(1), result: {value: '1'}, loopTicks: 1}],
    phase(330, 2, 'computing'),
  ];
  assert.deepEqual(
    overdue(runAt([...facts, ...late]), 400),
    [null],
    'the thread was free long after it was due',
  );
});

test('a job comes from the queue to its thread, from there to its I/O, and back', () => {
  const facts = wholeRun(downloads({strategy: 'thread'}));
  const froms = [102.5, 300].map(
    ms => placementOf(runAt(facts, ms), ms * 1000).processes[0]?.threads[0]?.job?.from,
  );
  assert.deepEqual(froms, ['queue', 'thread']);
});
