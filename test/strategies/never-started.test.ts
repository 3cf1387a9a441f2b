import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Fact} from '../../source/model/event/event.js';
import {stamper} from '../../source/model/event/stamp.js';
import {followOpenings} from '../../source/strategies/openings.js';
import {english} from '../helpers/failures.js';

const stamp = stamper('runner', () => 0);

test('a process that hangs before it reports its start is ended, and why is said once where others work', t => {
  t.mock.timers.enable({apis: ['setInterval']});
  const reported: Fact[] = [];
  const ended: number[] = [];
  const openings = followOpenings(
    'process',
    {timeoutMs: 30_000, importSeconds: 5},
    fact => reported.push(fact),
    process => ended.push(process),
  );
  const apply = (fact: Fact): void => openings.apply(stamp(fact));
  for (const process of [2, 3, 4]) apply({type: 'process-started', process, pid: process});
  apply({type: 'thread-started', process: 2, thread: 1, tid: null});
  apply({type: 'thread-ready', process: 2, thread: 1});
  apply({type: 'process-exited', process: 4, exitCode: null, signal: 'SIGABRT'});
  t.mock.timers.tick(9900);
  assert.deepEqual(ended, []);
  t.mock.timers.tick(100);
  assert.deepEqual(ended, [3]);
  const said = reported.map(fact => (fact.type === 'notice' ? english(fact) : fact.type));
  assert.equal(said.length, 1);
  assert.match(said[0] ?? '', /a process did not start: .*ulimit -u.*-c/);
  assert.equal(openings.failureOf(3, 1)?.reason, 'process-not-started');
  openings.stop();
});

test('a module for whose import more time was asked has it in an executor too, whatever a job may take', t => {
  t.mock.timers.enable({apis: ['setInterval']});
  const ended: number[] = [];
  const openings = followOpenings(
    'process',
    {timeoutMs: 1000, importSeconds: 60},
    () => {},
    process => ended.push(process),
  );
  const apply = (fact: Fact): void => openings.apply(stamp(fact));
  for (const process of [2, 3]) apply({type: 'process-started', process, pid: process});
  apply({type: 'thread-started', process: 2, thread: 1, tid: null});
  t.mock.timers.tick(60_000);
  assert.deepEqual(ended, [3], 'what has not even started imports nothing');
  t.mock.timers.tick(2000);
  assert.deepEqual(ended, [3, 2]);
  openings.stop();
});
