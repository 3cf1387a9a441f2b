import assert from 'node:assert/strict';
import {test} from 'node:test';
import {strategies} from '../../../source/model/event/strategies.js';
import {type Placement, placementOf} from '../../../source/model/placement/placement.js';
import type {Job, RunState} from '../../../source/model/run/run-state.js';
import {downloads, runAt, sums, wholeRun} from '../../helpers/scripted-runs.js';

const STEP_MS = 20;

/** All places of all jobs, as `place job`. */
const placesIn = ({queue, processes, finished, failed}: Placement): readonly string[] => {
  const threads = processes.flatMap(process => process.threads);
  return [
    ...queue.map(job => `queue ${job}`),
    ...threads.flatMap(({job, inFlight, suspended}) => [
      ...(job ? [`thread ${job.job}`] : []),
      ...inFlight.map(one => `in flight ${one.job}`),
      ...suspended.map(one => `suspended ${one.job}`),
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
  assert.equal(numbers.length, run.jobs.length - run.counts.cancelled, `${when}: a job is nowhere`);
  assert.equal(jobsAt(places, 'queue'), run.counts.queued, when);
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
