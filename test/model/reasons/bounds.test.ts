import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Plan} from '../../../source/model/event/plan.js';
import type {RunBreakdown} from '../../../source/model/figures/run-breakdown.js';
import {measuredTrial} from '../../../source/model/race/trial.js';
import {boundsOf} from '../../../source/model/reasons/causes.js';
import {reasonsOf} from '../../../source/model/reasons/run-verdict.js';
import type {RunState} from '../../../source/model/run/run-state.js';
import {downloads, runAt, sums, wholeRun, withKernelFigures} from '../../helpers/scripted-runs.js';
import {languageNames, textOf} from '../../helpers/texts.js';

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

/** What is advised after a run, in two languages. */
const advised = (run: RunState, changes: Partial<RunBreakdown> = {}): readonly string[] => {
  const {run: figures, trial} = measuredTrial(run, 0, 1);
  const reasons = reasonsOf({...figures, trial, breakdown: {...figures.breakdown, ...changes}});
  return languageNames.flatMap(language =>
    reasons.flatMap(reason => textOf(language, 'standard').exports.remedy(reason) ?? []),
  );
};

test('waiting that overlaps in one thread already is not advised', () => {
  const run = (plan: Plan) => runAt(withKernelFigures(wholeRun(plan), () => ({run: 1, ready: 0})));
  const overlap = /Let the waiting overlap|기다리는 시간을 겹치게/;
  assert.equal(advised(run(downloads({strategy: 'async'}))).filter(said => overlap.test(said)).length, 0);
  assert.ok(advised(run(downloads({strategy: 'sync'}))).filter(said => overlap.test(said)).length >= 2);
  const slept = {sleptMs: 2000, ioMs: 0, busyMs: 10};
  for (const strategy of ['sync', 'thread', 'async'] as const) {
    const said = advised(run(downloads({strategy})), slept);
    assert.equal(said.filter(one => overlap.test(one)).length, 0, `${strategy}: ${said.join(' ')}`);
    assert.ok(
      said.some(one => /^Await the pause/.test(one)) && said.some(one => /await로 기다리거나/.test(one)),
    );
  }
});
