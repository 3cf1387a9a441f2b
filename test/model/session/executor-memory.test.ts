import assert from 'node:assert/strict';
import {test} from 'node:test';
import {areHeavy, mostExecutors} from '../../../source/model/options/executor-memory.js';
import {contextOf} from '../../../source/model/session/settings.js';
import {machine, settings} from '../../helpers/settings.js';

test('as many executors can be chosen as fit into the free memory; jobs in flight are not limited by it', () => {
  const next = {settings, choices: [], machine: {...machine, freeMb: 100}};
  const limit = (strategy: 'thread' | 'async' | 'process') => contextOf({...next, strategy}).workers?.limit;
  assert.deepEqual([limit('thread'), limit('process')], [9, 9]);
  assert.equal(
    contextOf({...next, settings: {...settings, jobs: 500}, strategy: 'async'}).workers?.limit,
    500,
  );
  assert.equal(contextOf({...next, machine, strategy: 'thread'}).workers?.limit, 1000);
});

test('one executor is always possible, and what takes more than half of the memory is heavy', () => {
  assert.equal(mostExecutors(3), 1);
  assert.equal(areHeavy(5, 110), false);
  assert.equal(areHeavy(6, 110), true);
  assert.equal(areHeavy(1000, null), false);
});
