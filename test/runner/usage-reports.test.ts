import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Fact, RunEvent} from '../../source/model/event/event.js';
import {stamper} from '../../source/model/event/stamp.js';
import {startUsageReports} from '../../source/runner/usage-reports.js';

test('the figures of a process are reported from its start on, however long its strategy takes to load', t => {
  t.mock.timers.enable({apis: ['setInterval']});
  const stamp = stamper('runner', () => 0);
  let tell = (_: RunEvent): void => {};
  let reports = 0;
  const stop = startUsageReports({
    subscribe(listener) {
      tell = listener;
    },
    reportUsage: () => {
      reports += 1;
    },
  });
  const state = (fact: Fact): void => tell(stamp(fact));
  t.mock.timers.tick(2000);
  assert.equal(reports, 0, 'no process is known yet');
  state({type: 'process-started', process: 1, pid: 9});
  t.mock.timers.tick(500);
  assert.equal(reports, 2);
  state({type: 'thread-ready', process: 1, thread: 1});
  assert.equal(reports, 3);
  stop();
  t.mock.timers.tick(2000);
  assert.equal(reports, 4);
});

test('of a process that never started nothing is reported', () => {
  let reports = 0;
  startUsageReports({subscribe() {}, reportUsage: () => reports++})();
  assert.equal(reports, 0);
});
