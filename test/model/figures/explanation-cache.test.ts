import assert from 'node:assert/strict';
import {test} from 'node:test';
import {explainedRun, explanationOf} from '../../../source/model/figures/explanation-cache.js';
import type {RunState} from '../../../source/model/run/run-state.js';
import {downloads, opening, queued, runAt, type TimedFact, wholeRun} from '../../helpers/scripted-runs.js';

const facts = wholeRun(downloads({strategy: 'sync'}));
const manyFacts = wholeRun(downloads({strategy: 'sync', jobs: 300}));
const queuedMs = (runAt(facts).firstQueuedAt ?? 0) / 1000;
const at = (ms: number): RunState => runAt(facts, queuedMs + ms);

test('a run is explained after half a second, and from then on at every tenth, as its clock shows', () => {
  assert.equal(explainedRun(null, at(499)), null);
  const first = at(619);
  assert.equal(explainedRun(null, first), first);
  assert.equal(explainedRun(first, at(626)), first);
  const second = at(945);
  assert.equal(explainedRun(first, second), second);
});

test('a large run, whose figures take long, is explained once a second', () => {
  const queued = (runAt(manyFacts).firstQueuedAt ?? 0) / 1000;
  const first = runAt(manyFacts, queued + 700);
  assert.equal(explainedRun(first, runAt(manyFacts, queued + 1300)), first);
  const second = runAt(manyFacts, queued + 1600);
  assert.equal(explainedRun(first, second), second);
});

test('a run is never explained by the one before', () => {
  const before = {...at(1260), began: 'earlier'};
  const run = at(1265);
  assert.equal(explainedRun(before, run), run);
});

test('an explanation describes the moment of its update, whenever it is requested', () => {
  const run = at(1930);
  const us = (ms: number): number => (queuedMs + ms) * 1000;
  const first = explanationOf(run, us(1310));
  assert.equal(first?.wallMs, 1300);
  assert.equal(explanationOf(run, us(1399)), first);
  assert.equal(explanationOf(run, us(1400))?.wallMs, 1400);
  assert.equal(explanationOf(run, us(400)), null);
});

test('of a large run nothing is said while threads still wait for their first jobs', () => {
  const plan = downloads({strategy: 'thread', workers: 20, jobs: 60});
  const facts = opening(plan).concat(queued(plan));
  const taken = (jobs: number): RunState =>
    runAt([
      ...facts,
      ...Array.from(
        {length: jobs},
        (_, i): TimedFact => [110, {type: 'job-started', job: i + 1, process: 1, thread: i + 1}],
      ),
    ]);
  assert.equal(explanationOf(taken(19), 700_000), null);
  assert.equal(explanationOf(taken(20), 700_000)?.jobs, 20);
});
