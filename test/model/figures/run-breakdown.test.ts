import assert from 'node:assert/strict';
import {test} from 'node:test';
import {runBreakdownOf} from '../../../source/model/figures/run-breakdown.js';
import {downloads, runAt, sums, wholeRun} from '../../helpers/scripted-runs.js';

test('time in which jobs report I/O is I/O, and the rest of their time is work', () => {
  const io = runBreakdownOf(runAt(wholeRun(downloads({strategy: 'thread'}))));
  assert.equal(io.maxConcurrentJobs, 4);
  assert.equal(io.jobs, 9);
  // Nine jobs, each with 1 ms before its first phase.
  assert.equal(io.busyMs, 9);
  assert.ok(io.ioMs > 9 * 300 && io.ioMs < 4 * io.wallMs);
  assert.equal(io.startupMs, 100);
  const cpu = runBreakdownOf(runAt(wholeRun(sums({strategy: 'sync'}))));
  assert.equal(cpu.ioMs, 0);
  assert.equal(cpu.maxConcurrentJobs, 1);
  assert.ok(cpu.busyMs <= cpu.wallMs && cpu.busyMs > 0.98 * cpu.wallMs);
});

test('async holds all jobs at the same time, processes one each', () => {
  assert.equal(runBreakdownOf(runAt(wholeRun(downloads({strategy: 'async'})))).maxConcurrentJobs, 9);
  assert.equal(runBreakdownOf(runAt(wholeRun(downloads({strategy: 'process'})))).maxConcurrentJobs, 4);
});
