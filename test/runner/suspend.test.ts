import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {openRunners} from '../../source/runner/client.js';
import {modulePlan, plan} from '../helpers/plans.js';
import {stateOf, until} from '../helpers/processes.js';

const ON_LINUX = {skip: process.platform !== 'linux' && 'the state of a process is read from /proc'};

test(
  'a suspended run stands still with all of its executors, and goes on when it is resumed',
  ON_LINUX,
  async () => {
    const runners = openRunners();
    const pids: number[] = [];
    let finished = 0;
    const poolPlan = modulePlan('short', {strategy: 'process', workers: 2, jobs: 60});
    const handle = runners.start(poolPlan, ({events}) => {
      for (const event of events) {
        if (event.type === 'process-started') pids.push(event.pid);
        if (event.type === 'job-finished') finished++;
      }
    });
    await until(() => finished > 0);
    runners.suspend();
    await until(() => [handle.pid ?? 0, ...pids].every(pid => stateOf(pid) === 'T'));
    runners.resume();
    await handle.done;
    assert.equal(finished, 60);
    await runners.close();
  },
);

test('time in which a run is suspended does not count towards the time limit of a job', ON_LINUX, async t => {
  const timeoutMs = 2000;
  // The job cannot end while it is suspended: its server answers only after the run has been resumed.
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const request = once(server, 'request') as Promise<[unknown, ServerResponse]>;
  const urls = [`http://127.0.0.1:${(server.address() as AddressInfo).port}/`];

  const runners = openRunners();
  const ends: string[] = [];
  let usageAt = 0;
  const download = plan({strategy: 'sync', workload: 'download', jobs: 1, urls, timeoutMs});
  const handle = runners.start(download, ({events}) => {
    for (const {type, at} of events) {
      if (type === 'job-finished' || type === 'job-failed') ends.push(type);
      if (type === 'usage') usageAt = at;
    }
  });
  const [, response] = await request;
  runners.suspend();
  await until(() => stateOf(handle.pid ?? 0) === 'T');
  await sleep(timeoutMs + 500);
  assert.deepEqual(ends, []);
  const resumedAt = handle.now();
  runners.resume();
  // The runner reports its usage less often than it checks time limits, so it has checked them by then.
  await until(() => usageAt > resumedAt || ends.length > 0);
  response.end('answer');
  await handle.done;
  await runners.close();
  assert.deepEqual(ends, ['job-finished']);
});
