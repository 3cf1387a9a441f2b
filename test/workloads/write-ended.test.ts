import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {test} from 'node:test';
import type {Plan} from '../../source/model/event/plan.js';
import {plan} from '../helpers/plans.js';
import {run} from '../helpers/runs.js';
import {openIn, temporaryFolder} from '../helpers/temporary.js';
import {varied} from '../helpers/variety.js';

const LINUX = {skip: process.platform !== 'linux' && 'looks into /proc'};

const writing = (changes: Partial<Plan> & Pick<Plan, 'strategy'>): Plan =>
  plan({workload: 'write', title: 'write', workers: 2, jobs: 4, size: 2_000_000, ...changes});

test('a process that is killed while it writes leaves no file', async t => {
  const folder = temporaryFolder(t);
  const pids = new Map<number, number>();
  const {state} = await run(writing({strategy: 'process', size: 40_000_000}), event => {
    if (event.type === 'process-started') pids.set(event.process, event.pid);
    if (event.type === 'job-phase' && event.job === 2 && event.phase === 'writing')
      process.kill(pids.get(event.process) ?? 0, 'SIGKILL');
  });
  assert.equal(state.jobs[1]?.error?.code, 'LOST');
  assert.equal(state.counts.finished, 3);
  assert.deepEqual(readdirSync(folder), []);
});

for (const strategy of varied(['sync', 'thread', 'async', 'process'] as const, name => name === 'thread')) {
  test(`${strategy}: a run that is cancelled or killed while it writes leaves no file`, async t => {
    const folder = temporaryFolder(t);
    const ended = new Set<string>();
    for (const end of ['cancel', 'kill']) {
      const {state} = await run(writing({strategy, size: 500_000_000}), (event, handle) => {
        if (event.type !== 'job-progress' || ended.has(end)) return;
        ended.add(end);
        if (end === 'cancel') handle.cancel();
        else process.kill(handle.pid ?? 0, 'SIGKILL');
      });
      assert.ok(ended.has(end));
      assert.equal(state.counts.finished, 0);
      assert.deepEqual(readdirSync(folder), []);
    }
  });
}

test('the file of a thread that is terminated while it is blocked is closed', LINUX, async t => {
  const folder = temporaryFolder(t);
  const open: number[] = [];
  const {state} = await run(
    writing({strategy: 'sync', jobs: 2, size: 2_000_000_000, timeoutMs: 100}),
    (event, handle) => {
      if (event.type === 'job-progress') open.push(openIn(folder, handle.pid ?? 0).length);
    },
  );
  assert.deepEqual(
    state.jobs.map(({error}) => error?.code),
    ['TIMEOUT', 'TIMEOUT'],
  );
  assert.ok(open.length > 2);
  assert.ok(open.every(count => count <= 1));
});
