import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import type {Plan} from '../../source/model/event/plan.js';
import {fixture, modulePlan, plan} from '../helpers/plans.js';
import {type RecordedRun, run} from '../helpers/runs.js';
import {long, varied} from '../helpers/variety.js';

/** A plan of a module in fixtures/modules whose threads share a lock. */
const locking = (name: string, changes: Partial<Plan> = {}): Plan => {
  const module = pathToFileURL(fixture(`modules/${name}.mjs`)).href;
  return plan({strategy: 'thread', workload: 'module', title: name, module, gil: true, ...changes});
};

/** The phases of a job in order. */
const phasesOf = ({of}: RecordedRun, job: number): string[] =>
  of('job-phase')
    .filter(event => event.job === job)
    .map(({phase}) => phase);

test('threads that share a lock never compute at the same time, and each gets the lock repeatedly', async () => {
  const recorded = await run(locking('one-at-a-time', {workers: 3, jobs: 3}));
  assert.deepEqual(
    recorded.state.jobs.map(({result}) => result),
    [{value: 0}, {value: 0}, {value: 0}],
  );
  const firstEnd = Math.min(...recorded.of('job-finished').map(({at}) => at));
  for (const job of [1, 2, 3]) {
    const turns = recorded.of('job-phase').filter(event => event.job === job && event.at < firstEnd);
    assert.ok(turns.filter(({phase}) => phase === 'computing').length >= 3, `job ${job} starved`);
  }
});

test('the phases of a job alternate: it waits for the lock, then it computes', async () => {
  const recorded = await run(locking('one-at-a-time', {workers: 3, jobs: 3}));
  for (const job of [1, 2, 3]) {
    const phases = phasesOf(recorded, job);
    assert.ok(phases.length > 0 && phases.length % 2 === 0);
    assert.ok(phases.every((phase, index) => phase === (index % 2 === 0 ? 'locked' : 'computing')));
  }
});

for (const fault of varied(['exits', 'floods-memory'], fault => fault === 'exits')) {
  test(`the lock is free again after its holder ${fault}`, async () => {
    const {state} = await run(modulePlan(fault, {strategy: 'thread', workers: 3, jobs: 6, gil: true}));
    assert.equal(state.jobs[1]?.state, 'failed');
    assert.equal(state.counts.finished, 5);
  });
}

test('a thread that is killed at its time limit while it holds the lock leaves it to waiting threads', async () => {
  const recorded = await run(locking('hogs', {workers: 2, jobs: 5, timeoutMs: 1500}));
  const {state} = recorded;
  assert.equal(state.jobs[2]?.error?.code, 'TIMEOUT');
  assert.equal(state.counts.finished, 4);
  const [locked] = recorded.of('job-phase').filter(({phase, job}) => phase === 'locked' && job > 3);
  assert.ok(locked, 'no other job waited for the lock');
  assert.deepEqual(phasesOf(recorded, locked.job), ['locked', 'computing']);
});

test('downloads wait for their answers without the lock', long, async () => {
  const WORKERS = 4;
  const waiting: (() => void)[] = [];
  // No request is answered before all have arrived.
  const server = createServer((_request, response) => {
    waiting.push(() => response.end('ready'));
    if (waiting.length === WORKERS) for (const answer of waiting.splice(0)) answer();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const urls = [`http://127.0.0.1:${(server.address() as AddressInfo).port}/`];
  const {state} = await run(
    plan({strategy: 'thread', workload: 'download', workers: WORKERS, jobs: 8, urls, gil: true}),
  );
  server.close();
  assert.equal(state.counts.finished, 8);
});
