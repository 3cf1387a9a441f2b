import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';
import {openCalibrationRunner} from '../../../source/commands/dashboard/calibration-runner.js';
import type {Action} from '../../../source/model/session/session.js';
import {order} from '../../helpers/settings.js';

/** A runner whose calibration ends when the test calls `finish`, or when it is stopped. */
const open = () => {
  const actions: Action[] = [];
  let finish: (size: number | null) => void = () => {};
  const runner = openCalibrationRunner(
    (_, signal) =>
      new Promise(resolve => {
        finish = resolve;
        signal.addEventListener('abort', () => resolve(null));
      }),
    action => actions.push(action),
  );
  return {runner, actions, finish: (size: number | null) => finish(size)};
};

test('a calibration dispatches its result once, a failed one null', async () => {
  for (const size of [480, null]) {
    const {runner, actions, finish} = open();
    runner.start({...order, choice: 'matrix'});
    finish(size);
    await turn();
    runner.stop();
    await runner.close();
    assert.deepEqual(actions, [{type: 'calibrated', name: 'matrix', size}]);
  }
});

test('a calibration that is stopped finds nothing, and closing waits for its end', async () => {
  const {runner, actions} = open();
  runner.stop();
  runner.start({...order, choice: 'matrix'});
  await runner.close();
  assert.deepEqual(actions, [{type: 'calibration-stopped'}]);
});
