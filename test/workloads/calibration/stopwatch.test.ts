import assert from 'node:assert/strict';
import {test} from 'node:test';
import {startStopwatch} from '../../../source/workloads/calibration/stopwatch.js';

test('waits for a server do not count, the time on this machine does', () => {
  let now = 1000;
  const watch = startStopwatch(() => now);
  now += 5;
  watch.phase('connecting');
  now += 100;
  watch.phase('waiting');
  now += 300;
  watch.phase('receiving');
  now += 20;
  assert.equal(watch.ms(), 5);
  watch.phase('computing');
  now += 40;
  watch.phase('writing');
  now += 8;
  watch.phase('helped');
  now += 2;
  assert.equal(watch.ms(), 55);
});
