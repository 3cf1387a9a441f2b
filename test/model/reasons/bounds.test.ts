import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Plan} from '../../../source/model/event/plan.js';
import {measuredTrial} from '../../../source/model/race/trial.js';
import {boundsOf} from '../../../source/model/reasons/causes.js';
import {downloads, runAt, sums, wholeRun, withKernelFigures} from '../../helpers/scripted-runs.js';

/** What bounds a run in which its thread was ready without a core for so many ms, and computed for so many. */
const boundOf = (
  plan: Plan,
  figures: {readonly readyMs: number; readonly cpuMs: number},
): string | undefined => {
  const {run, trial} = measuredTrial(
    runAt(withKernelFigures(wholeRun(plan), () => ({run: 1, ready: 0}))),
    0,
    1,
  );
  const {wallMs} = run.breakdown;
  assert.ok(figures.readyMs < wallMs, `${wallMs}`);
  return boundsOf({
    ...run,
    trial,
    cpuMs: figures.cpuMs,
    breakdown: {...run.breakdown, readyMs: figures.readyMs},
  })[0]?.name;
};

test('downloads on a busy machine are not called CPU-bound: they wait on while their thread has no core', () => {
  const plan = downloads({strategy: 'async'});
  assert.equal(boundOf(plan, {readyMs: 0, cpuMs: 40}), 'io-bound');
  assert.equal(boundOf(plan, {readyMs: 240, cpuMs: 75}), 'bound-unclear');
});

test('sums on a busy machine are, as none of them is in flight', () => {
  const plan = sums({strategy: 'async'});
  assert.equal(boundOf(plan, {readyMs: 75, cpuMs: 31}), 'cpu-bound');
});
