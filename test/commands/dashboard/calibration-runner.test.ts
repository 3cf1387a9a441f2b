import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';
import {openCalibrator} from '../../../source/commands/dashboard/calibration-runner.js';
import type {Action} from '../../../source/model/session/session.js';
import {order} from '../../helpers/settings.js';

/** A calibrator whose search ends when the test says so, or when it is stopped. */
const open = () => {
  const told: Action[] = [];
  let find: (size: number | null) => void = () => {};
  const calibrator = openCalibrator(
    (_, signal) =>
      new Promise(resolve => {
        find = resolve;
        signal.addEventListener('abort', () => resolve(null));
      }),
    action => told.push(action),
  );
  return {calibrator, told, find: (size: number | null) => find(size)};
};

test('what was found, or could not be, is told once', async () => {
  for (const size of [480, null]) {
    const {calibrator, told, find} = open();
    calibrator.begin({...order, choice: 'matrix'});
    find(size);
    await turn();
    calibrator.stop();
    await calibrator.close();
    assert.deepEqual(told, [{type: 'calibrated', name: 'matrix', size}]);
  }
});

test('a search that is stopped finds nothing, and whoever closes waits for its end', async () => {
  const {calibrator, told} = open();
  calibrator.stop();
  calibrator.begin({...order, choice: 'matrix'});
  await calibrator.close();
  assert.deepEqual(told, [{type: 'calibration-stopped'}]);
});
