import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import type {Failure} from '../../source/model/event/event.js';
import type {Plan} from '../../source/model/event/plan.js';
import {describeFailure} from '../../source/model/failure/failure.js';
import type {Performer, Task} from '../../source/workloads/contract.js';
import {open} from '../../source/workloads/module/module.js';
import {english} from '../helpers/failures.js';
import {fixture} from '../helpers/plans.js';
import {postOf, taskOf} from './post.js';
import {serve} from './server.js';

const openFixture = async (t: TestContext, name: string, changes: Partial<Plan> = {}) => {
  const module = pathToFileURL(fixture(name)).href;
  const {post, ...rest} = postOf({workload: 'module', module, ...changes});
  const performer = await open(post);
  t.after(performer.close);
  return {performer, ...rest};
};

const returned = async (performer: Performer, task: Task): Promise<unknown> => {
  const result = await performer.perform(task);
  return 'value' in result ? result.value : assert.fail('no value');
};

const failureOf = (performer: Performer, task: Task): Promise<Failure> =>
  returned(performer, task).then(
    value => assert.fail(`came to ${value}`),
    thrown => describeFailure(thrown),
  );

test('jobs get the inputs in turn, and may tell their progress', async t => {
  const {performer} = await openFixture(t, 'modules/named.mjs');
  const tasks = [1, 2, 3, 4].map(job => taskOf(job));
  const values = await Promise.all(tasks.map(task => returned(performer, task)));
  assert.deepEqual(values, ['A', 'B', 'C', 'A']);
  assert.deepEqual(tasks[0]?.fractions, [0.5]);
});

test('without inputs a job gets its number; a plain function gives a plain result', async t => {
  const {performer} = await openFixture(t, 'modules/bigint.mjs');
  assert.deepEqual(performer.perform(taskOf(5)), {value: '18446744073709551621'});
});

test('the older kind of module works too', async t => {
  const {performer} = await openFixture(t, 'modules/commonjs.cjs');
  assert.equal(await returned(performer, taskOf(4)), 2);
});

test('what a module throws comes with its message and its own lines of the stack', async t => {
  const {performer} = await openFixture(t, 'faults/throws.mjs');
  assert.equal(await returned(performer, taskOf(1)), 1);
  const failure = await failureOf(performer, taskOf(2));
  assert.deepEqual([failure.code, english(failure)], ['Error', 'burnt']);
  assert.match(failure.stack ?? '', /^at .*throws\.mjs:\d+:\d+\)?$/, 'one frame, and none of ours');
  assert.equal(await returned(performer, taskOf(3)), 3);
});

test('a module may reject with nothing at all', async t => {
  const {performer} = await openFixture(t, 'modules/throws-undefined.mjs');
  assert.deepEqual(await failureOf(performer, taskOf(2)), {
    code: 'THROWN',
    reason: 'not-an-error',
    fields: {thrown: 'value', detail: 'undefined', cause: ''},
  });
});

test('a module hears that its job is to stop', async t => {
  const {performer} = await openFixture(t, 'modules/listens.mjs');
  const abort = new AbortController();
  const outcome = failureOf(performer, taskOf(1, abort.signal));
  abort.abort(new Error('time is up'));
  assert.equal(english(await outcome), 'time is up');
});

test('odd results become data that fits into an event', async t => {
  const {performer} = await openFixture(t, 'modules/odd-results.mjs');
  const values = await Promise.all(
    Array.from({length: 9}, (_, index) => returned(performer, taskOf(index + 1))),
  );
  const [nothing, func, cycle, huge, long, numbers, map, getter, nested] = values;
  assert.equal(nothing, null);
  assert.match(String(func), /^\[Function/);
  assert.match(String(cycle), /Circular.*a preview/);
  assert.match(String(huge), /^\[ 0, 1, 2.*99980 more items.*a preview/);
  assert.match(String(long), /^x{2000}… \(100000 characters in all\)$/);
  assert.deepEqual(numbers, ['NaN', 'Infinity']);
  assert.equal(map, "Map(1) { 'a' => 1 }");
  assert.match(String(getter), /bad: \[Getter\].*a preview/);
  assert.deepEqual(nested, {list: [1, 'two', null, true, {deep: '3'}]});
  assert.ok(JSON.stringify(values).length < 12_000);
});

for (const name of ['downloads', 'fetches']) {
  test(`one session, opened when first asked for, serves all jobs of ${name}.mjs`, async t => {
    const server = await serve(t, (_, response) => response.end('hello'));
    process.env.TEST_URLS = `${server.origin}/a ${server.origin}/b`;
    const {performer, sessions, connections} = await openFixture(t, `modules/${name}.mjs`, {
      strategy: 'thread',
    });
    assert.deepEqual(sessions, []);
    const first = taskOf(1);
    assert.deepEqual(await returned(performer, first), {statusCode: 200, length: 5});
    assert.deepEqual(first.phases, ['queued', 'connecting', 'waiting', 'receiving']);
    // By now the connection is free again: undici takes a turn of the loop for that.
    await new Promise(resolve => setImmediate(resolve));
    const second = taskOf(2);
    await returned(performer, second);
    assert.deepEqual(second.phases, ['queued', 'waiting', 'receiving']);
    assert.deepEqual([sessions, connections], [[1], [1]]);
    await performer.close();
    await server.empty();
  });
}

test('without a session each job of a module opens its own, and closes it', {timeout: 10_000}, async t => {
  const server = await serve(t, (_, response) => response.end('hello'));
  process.env.TEST_URLS = server.origin;
  // The same file under another address, so that it reads the variable again.
  const module = `${pathToFileURL(fixture('modules/downloads.mjs')).href}?again`;
  const {performer, sessions} = await openFixture(t, 'modules/downloads.mjs', {session: false, module});
  for (const job of [1, 2]) {
    await returned(performer, taskOf(job));
    await server.empty();
  }
  assert.deepEqual(sessions, [1, 2]);
});

test('a module that is not as it should be fails when it is opened', async t => {
  await assert.rejects(() => openFixture(t, 'modules/no-default.mjs'), /no-default-export/);
  await assert.rejects(() => openFixture(t, 'modules/import-throws.mjs'), /Cannot read properties/);
});

test('a module that waits says so, unless a request of its session does; one that is done says nothing', async t => {
  const phases = async (name: string, job = 1): Promise<unknown> => {
    const {performer} = await openFixture(t, name);
    const task = taskOf(job);
    await returned(performer, task);
    return task.phases;
  };
  assert.deepEqual(await phases('modules/sleep.mjs'), ['awaiting']);
  assert.deepEqual(await phases('modules/bigint.mjs'), []);
  assert.deepEqual(await phases('faults/throws.mjs'), [], 'its promise is settled at once');
});
