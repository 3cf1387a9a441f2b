import assert from 'node:assert/strict';
import {test} from 'node:test';
import {edgeUs, horizonUs, niceStep, originUs, ticks} from '../../../source/model/timeline/axis.js';
import {downloads, opening, runAt, wholeRun} from '../../helpers/scripted-runs.js';

test('nice steps are 1, 2, 5 times a power of ten, never below the value', () => {
  const values = [0.001, 0.0011, 1, 1.01, 2, 2.1, 5, 5.5, 9.9, 10, 10.1, 1_000_000, 1_000_001];
  assert.deepEqual(values.map(niceStep), [0.001, 0.002, 1, 2, 2, 5, 5, 10, 10, 10, 20, 1_000_000, 2_000_000]);
});

const facts = wholeRun(downloads({strategy: 'sync'}));

test('the axis begins with the first job queued and grows in steps', () => {
  const at = (ms: number) => runAt(facts, ms);
  assert.equal(originUs(runAt(opening(downloads({strategy: 'sync'})))), 0);
  assert.equal(originUs(at(500)), 100_000);
  const horizons = [150, 600, 1099, 1150, 1900, 2150].map(ms => horizonUs(at(ms), ms * 1000));
  assert.deepEqual(horizons, [1e6, 1e6, 1e6, 2e6, 2e6, 5e6]);
});

test('the axis of a finished run ends with its last job, and only a short one is enlarged', () => {
  const sync = runAt(facts);
  assert.equal(edgeUs(sync, 99e6), sync.lastEndedAt);
  assert.equal(horizonUs(sync, 99e6), 5e6);
  const async = runAt(wholeRun(downloads({strategy: 'async'})));
  assert.equal(horizonUs(async, 99e6), 1e6);
  const quick = runAt(wholeRun(downloads({strategy: 'async'}), 30));
  assert.equal(horizonUs(quick, 99e6), 50_000);
});

test('ticks are at nice steps, far enough apart, from one end to the other', () => {
  assert.deepEqual(ticks(1_000_000, 40, 12), [0, 500_000, 1_000_000]);
  assert.deepEqual(
    ticks(1_000_000, 120, 12),
    [0, 100_000, 200_000, 300_000, 400_000, 500_000, 600_000, 700_000, 800_000, 900_000, 1_000_000],
  );
  for (const columns of [5, 20, 47, 130]) {
    const steps = ticks(2_000_000, columns, 12);
    assert.ok((2_000_000 / (steps.length - 1)) * (columns / 2_000_000) >= 12 || steps.length === 1);
  }
});
