import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {openRunners} from '../../source/runner/client.js';
import {modulePlan} from '../helpers/plans.js';
import {stateOf, until} from '../helpers/processes.js';

test('a suspended run stands still, executors and all, and goes on when resumed', {
  skip: process.platform !== 'linux',
}, async () => {
  const runners = openRunners();
  const pids: number[] = [];
  let finished = 0;
  const handle = runners.start(
    modulePlan('short', {strategy: 'process', workers: 2, jobs: 60}),
    ({events}) => {
      for (const event of events) {
        if (event.type === 'process-started') pids.push(event.pid);
        if (event.type === 'job-finished') finished++;
      }
    },
  );
  await until(() => finished > 0);
  runners.suspend();
  await until(() => [handle.pid ?? 0, ...pids].every(pid => stateOf(pid) === 'T'));
  runners.resume();
  await handle.done;
  assert.equal(finished, 60);
  await runners.close();
});

test('time spent suspended makes no job late', {skip: process.platform !== 'linux'}, async () => {
  const runners = openRunners();
  let failed = 0;
  let started = false;
  const handle = runners.start(
    modulePlan('short', {strategy: 'sync', jobs: 1, timeoutMs: 500}),
    ({events}) => {
      for (const {type} of events) {
        if (type === 'job-started') started = true;
        if (type === 'job-failed') failed++;
      }
    },
  );
  await until(() => started);
  runners.suspend();
  await sleep(1500);
  runners.resume();
  await handle.done;
  assert.equal(failed, 0);
  await runners.close();
});
