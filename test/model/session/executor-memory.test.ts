import assert from 'node:assert/strict';
import {test} from 'node:test';
import {UsageError} from '../../../source/commands/cli/usage-error.js';
import {refuseUnfitting} from '../../../source/commands/run/run-command.js';
import {areHeavy, mostExecutors} from '../../../source/model/options/executor-memory.js';
import type {Message} from '../../../source/model/session/message.js';
import {changeOption} from '../../../source/model/session/option-change.js';
import {contextOf, type NextRun} from '../../../source/model/session/settings.js';
import {refusals} from '../../../source/text/en/refusals.js';
import {choices, machine, settings} from '../../helpers/settings.js';

test('as many executors can be chosen as fit into the free memory; jobs in flight are not limited by it', () => {
  const next = {settings, choices: [], machine: {...machine, freeMb: 100}};
  const limit = (strategy: 'thread' | 'async' | 'process') => contextOf({...next, strategy}).workers?.limit;
  assert.deepEqual([limit('thread'), limit('process')], [2, 2]);
  assert.equal(
    contextOf({...next, settings: {...settings, jobs: 500}, strategy: 'async'}).workers?.limit,
    500,
  );
  assert.equal(contextOf({...next, machine, strategy: 'thread'}).workers?.limit, 1000);
});

test('one executor is always possible, and what takes more than half of the memory is heavy', () => {
  assert.equal(mostExecutors('thread', 3), 1);
  assert.equal(areHeavy('process', 5, 370), false);
  assert.equal(areHeavy('process', 6, 370), true);
  assert.equal(areHeavy('process', 1000, null), false);
});

test('a thousand processes are refused where 22 GB are free: what they take, what is free, and how many fit', () => {
  assert.throws(
    () => refuseUnfitting({strategy: 'process', workers: 1000}, 22_000),
    (error: unknown) =>
      error instanceof UsageError &&
      error.sentence(refusals) ===
        '--workers 1000: they would take about 37 GB of memory, and 22 GB are free: choose at most 594, or close other programs',
  );
  refuseUnfitting({strategy: 'process', workers: 594}, 22_000);
  refuseUnfitting({strategy: 'async', workers: 100_000}, 100);
});

test('a held + stops at what fits into the free memory, and says so', () => {
  let next: NextRun = {settings, choices, machine: {...machine, freeMb: 22_000}, strategy: 'process'};
  let message: Message | null = null;
  for (let times = 0; times < 1100; times++) {
    const change = changeOption(next, 'workers', 1);
    next = {...next, settings: change.settings};
    message = change.message;
  }
  assert.equal(next.settings.workers.process, 594);
  assert.deepEqual(message, {kind: 'memory-limit', workers: 594, needMb: 21_978, freeMb: 22_000});
});
