import assert from 'node:assert/strict';
import {test} from 'node:test';
import {breakdownOf} from '../../../source/model/figures/breakdown.js';
import {downloads, runAt, sums, wholeRun} from '../../helpers/story.js';

test('a run’s time is I/O where jobs told so, and the rest of their time is work', () => {
  const io = breakdownOf(runAt(wholeRun(downloads({strategy: 'thread'}))));
  assert.equal(io.together, 4);
  assert.equal(io.jobs, 9);
  // Nine jobs, each with 1 ms before its first phase.
  assert.equal(io.busyMs, 9);
  assert.ok(io.ioMs > 9 * 300 && io.ioMs < 4 * io.wallMs);
  assert.equal(io.startupMs, 100);
  const cpu = breakdownOf(runAt(wholeRun(sums({strategy: 'sync'}))));
  assert.equal(cpu.ioMs, 0);
  assert.equal(cpu.together, 1);
  assert.ok(cpu.busyMs <= cpu.wallMs && cpu.busyMs > 0.98 * cpu.wallMs);
});

test('async holds all its jobs at once, processes one each', () => {
  assert.equal(breakdownOf(runAt(wholeRun(downloads({strategy: 'async'})))).together, 9);
  assert.equal(breakdownOf(runAt(wholeRun(downloads({strategy: 'process'})))).together, 4);
});
