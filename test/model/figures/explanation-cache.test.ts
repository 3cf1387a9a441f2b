import assert from 'node:assert/strict';
import {test} from 'node:test';
import {explainedRun, explanationOf} from '../../../source/model/figures/explanation-cache.js';
import type {RunState} from '../../../source/model/run/run-state.js';
import {downloads, runAt, wholeRun} from '../../helpers/scripted-runs.js';

const facts = wholeRun(downloads({strategy: 'sync'}));
const queuedMs = (runAt(facts).firstQueuedAt ?? 0) / 1000;
const at = (ms: number): RunState => runAt(facts, queuedMs + ms);

test('a run is explained after half a second, and again every second', () => {
  assert.equal(explainedRun(null, at(499)), null);
  const first = at(700);
  assert.equal(explainedRun(null, first), first);
  assert.equal(explainedRun(first, at(1300)), first, 'the explanation stays long enough to be read');
  const second = at(2300);
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
  const first = explanationOf(run, us(1300));
  assert.equal(first?.wallMs, 500);
  assert.equal(explanationOf(run, us(1499)), first);
  assert.equal(explanationOf(run, us(1500))?.wallMs, 1500);
  assert.equal(explanationOf(run, us(400)), null);
});
