import assert from 'node:assert/strict';
import {test} from 'node:test';
import {strategies} from '../../../source/model/event/strategies.js';
import {type CodeCount, codeCounts} from '../../../source/model/placement/code-places.js';
import {assertEachJobOnce, jobsByState} from '../../helpers/code-counts.js';
import {scenes} from '../../helpers/scenes.js';
import {
  downloads,
  opening,
  queued,
  runAt,
  sums,
  type TimedFact,
  wholeRun,
} from '../../helpers/scripted-runs.js';

const STEP_MS = 20;

for (const {name: strategy} of strategies) {
  for (const [work, plan] of [
    ['downloads', downloads({strategy})],
    ['sums', sums({strategy, jobs: 12})],
  ] as const) {
    test(`${work} under ${strategy}: at every moment the program has each job in one line`, () => {
      const facts = wholeRun(plan);
      const last = facts.at(-1)?.[0] ?? 0;
      for (let ms = 1; ms < last + STEP_MS; ms += STEP_MS)
        assertEachJobOnce(runAt(facts, ms), ms * 1000, `${ms} ms`);
    });
  }
}

test('so it has in every scene with a run, executors that end and cores that are shared included', () => {
  for (const [name, scene] of Object.entries(scenes)) {
    const {session, nowMs} = scene();
    if (session.run) assertEachJobOnce(session.run, nowMs * 1000, name);
  }
});

const at = (facts: readonly TimedFact[], ms: number): readonly CodeCount[] =>
  codeCounts(runAt(facts, ms), ms * 1000);

test('jobs go from the queue through the wait for the answer and its bytes to their end', () => {
  const facts = wholeRun(downloads({strategy: 'thread', jobs: 5}));
  assert.deepEqual(at(facts, 50), [{place: 'queued', state: 'queued', jobs: 5}]);
  assert.deepEqual(at(facts, 102.5), [
    {place: 'queued', state: 'queued', jobs: 1},
    {place: 'computing', state: 'running', jobs: 4},
  ]);
  assert.deepEqual(at(facts, 200), [
    {place: 'queued', state: 'queued', jobs: 1},
    {place: 'waiting', state: 'blocked', jobs: 4},
  ]);
  assert.deepEqual(at(facts, 404), [
    {place: 'queued', state: 'queued', jobs: 1},
    {place: 'receiving', state: 'blocked', jobs: 1},
    {place: 'waiting', state: 'blocked', jobs: 3},
  ]);
  assert.deepEqual(at(facts, 5000), [{place: 'ended', state: 'finished', jobs: 5}]);
});

test('a job that waits for the lock is in the middle of what it computes, and so is one that has yielded', () => {
  const counts = (name: string): readonly CodeCount[] => {
    const {session, nowMs} = scenes[name]?.() ?? assert.fail(name);
    return codeCounts(session.run ?? assert.fail(name), nowMs * 1000);
  };
  const computing = (name: string) => jobsByState(counts(name).filter(({place}) => place === 'computing'));
  assert.deepEqual(computing('locked'), ['locked 3', 'running 1']);
  assert.deepEqual(computing('yielding'), ['running 1', 'suspended 3']);
  assert.deepEqual(
    counts('thread-failed').filter(({place}) => place === 'ended'),
    [
      {place: 'ended', state: 'finished', jobs: 7},
      {place: 'ended', state: 'failed', jobs: 2},
    ],
  );
});

test('jobs that were cancelled are nowhere, and a job of an unknown executor does what it reports', () => {
  const plan = downloads({strategy: 'async', jobs: 4});
  const stray = {process: 9, thread: 9};
  const facts: readonly TimedFact[] = [
    ...opening(plan),
    ...queued(plan),
    [110, {type: 'job-started', job: 1, ...stray}],
    [110, {type: 'job-started', job: 2, ...stray}],
    [111, {type: 'job-phase', job: 2, ...stray, phase: 'waiting'}],
    [112, {type: 'job-cancelled', job: 3}],
  ];
  assert.deepEqual(at(facts, 120), [
    {place: 'queued', state: 'queued', jobs: 1},
    {place: 'computing', state: 'running', jobs: 1},
    {place: 'waiting', state: 'in flight', jobs: 1},
  ]);
});
