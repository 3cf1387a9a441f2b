import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import type {Failure} from '../../source/model/event/event.js';
import type {Plan} from '../../source/model/event/plan.js';
import {describeFailure} from '../../source/model/failure/failure.js';
import type {OpenWorkload, Task} from '../../source/workloads/contract.js';
import {open} from '../../source/workloads/module/module.js';
import {english} from '../helpers/failures.js';
import {fixture} from '../helpers/plans.js';
import {contextOf, taskOf} from './context.js';
import {serve} from './server.js';

const openFixture = async (t: TestContext, name: string, changes: Partial<Plan> = {}) => {
  const module = pathToFileURL(fixture(name)).href;
  const {context, ...rest} = contextOf({workload: 'module', module, ...changes});
  const workload = await open(context);
  t.after(workload.close);
  return {workload, ...rest};
};

const returned = async (workload: OpenWorkload, task: Task): Promise<unknown> => {
  const result = await workload.perform(task);
  return 'value' in result ? result.value : assert.fail('no value');
};

const failureOf = (workload: OpenWorkload, task: Task): Promise<Failure> =>
  returned(workload, task).then(
    value => assert.fail(`came to ${value}`),
    thrown => describeFailure(thrown),
  );

test('jobs get the inputs in rotation, and may report their progress', async t => {
  const {workload} = await openFixture(t, 'modules/named.mjs');
  const tasks = [1, 2, 3, 4].map(job => taskOf(job));
  const values = await Promise.all(tasks.map(task => returned(workload, task)));
  assert.deepEqual(values, ['A', 'B', 'C', 'A']);
  assert.deepEqual(tasks[0]?.fractions, [0.5]);
});

test('without inputs a job gets its number; a plain function gives a plain value', async t => {
  const {workload} = await openFixture(t, 'modules/bigint.mjs');
  assert.deepEqual(workload.perform(taskOf(5)), {
    value: '18446744073709551621',
    type: 'inexact',
    text: '18446744073709551621n',
  });
});

test('a CommonJS module works, too', async t => {
  const {workload} = await openFixture(t, 'modules/commonjs.cjs');
  assert.equal(await returned(workload, taskOf(4)), 2);
});

test("an error of a module comes with its message and the module's own stack frames", async t => {
  const {workload} = await openFixture(t, 'faults/throws.mjs');
  assert.equal(await returned(workload, taskOf(1)), 1);
  const failure = await failureOf(workload, taskOf(2));
  assert.deepEqual([failure.code, english(failure)], ['Error', 'burnt']);
  assert.match(failure.stack ?? '', /^at .*throws\.mjs:\d+:\d+\)?$/, 'one frame, and none of ours');
  assert.equal(await returned(workload, taskOf(3)), 3);
});

test('a module may reject with undefined', async t => {
  const {workload} = await openFixture(t, 'modules/throws-undefined.mjs');
  assert.deepEqual(await failureOf(workload, taskOf(2)), {
    code: 'THROWN',
    reason: 'not-an-error',
    fields: {thrown: 'value', detail: 'undefined', cause: ''},
  });
});

test("the signal of a module's job fires when it is aborted", async t => {
  const {workload} = await openFixture(t, 'modules/listens.mjs');
  const abort = new AbortController();
  const outcome = failureOf(workload, taskOf(1, abort.signal));
  abort.abort(new Error('time is up'));
  assert.equal(english(await outcome), 'time is up');
});

test('unusual results become data that fits into an event', async t => {
  const {workload} = await openFixture(t, 'modules/odd-results.mjs');
  const results = await Promise.all(
    Array.from({length: 9}, (_, index) => workload.perform(taskOf(index + 1))),
  );
  const values = results.map(result => ('value' in result ? result.value : assert.fail('no value')));
  const [, func, cycle, huge, long, numbers, map, getter, nested] = values;
  assert.deepEqual(results[0], {value: null, type: 'undefined'});
  assert.match(String(func), /^\[Function/);
  assert.match(String(cycle), /Circular.*a preview/);
  assert.match(String(huge), /^\[ 0, 1, 2.*99980 more items.*a preview/);
  assert.match(String(long), /^x{1900,}… \(998\d{3} more characters\)$/);
  assert.deepEqual(numbers, ['NaN', 'Infinity']);
  assert.deepEqual(map, [['a', 1]]);
  assert.match(String(getter), /bad: \[Getter\].*a preview/);
  assert.deepEqual(nested, {list: [1, 'two', null, true, {deep: '3'}]});
  assert.ok(JSON.stringify(values).length < 12_000);
  const types = results.map(result => ('type' in result ? result.type : 'exact'));
  const [preview, inexact] = ['preview', 'inexact'];
  assert.deepEqual(types, [
    ...['undefined', preview, preview, preview, preview, inexact, inexact, preview, inexact],
  ]);
  assert.deepEqual(results[6], {value: [['a', 1]], type: 'inexact', text: "Map(1) { 'a' => 1 }"});
});

for (const name of ['downloads', 'fetches']) {
  test(`one session, opened at its first use, serves all jobs of ${name}.mjs`, async t => {
    const server = await serve(t, (_, response) => response.end('hello'));
    process.env.TEST_URLS = `${server.origin}/a ${server.origin}/b`;
    const {workload, sessions, connections} = await openFixture(t, `modules/${name}.mjs`, {
      strategy: 'thread',
    });
    assert.deepEqual(sessions, []);
    const first = taskOf(1);
    assert.deepEqual(await returned(workload, first), {statusCode: 200, length: 5});
    assert.deepEqual(first.phases, ['queued', 'connecting', 'waiting', 'receiving']);
    // By now the connection is free again: undici takes a turn of the loop for that.
    await new Promise(resolve => setImmediate(resolve));
    const second = taskOf(2);
    await returned(workload, second);
    assert.deepEqual(second.phases, ['queued', 'waiting', 'receiving']);
    assert.deepEqual([sessions, connections], [[1], [1]]);
    await workload.close();
    await server.empty();
  });
}

test('without a session each job of a module opens one and closes it', {timeout: 10_000}, async t => {
  const server = await serve(t, (_, response) => response.end('hello'));
  process.env.TEST_URLS = server.origin;
  // The same file under another address, so that it reads the variable again.
  const module = `${pathToFileURL(fixture('modules/downloads.mjs')).href}?again`;
  const {workload, sessions} = await openFixture(t, 'modules/downloads.mjs', {session: false, module});
  for (const job of [1, 2]) {
    await returned(workload, taskOf(job));
    await server.empty();
  }
  assert.deepEqual(sessions, [1, 2]);
});

test('a module with wrong exports fails when it is opened', async t => {
  await assert.rejects(() => openFixture(t, 'modules/no-default.mjs'), /no-default-export/);
  await assert.rejects(() => openFixture(t, 'modules/import-throws.mjs'), /Cannot read properties/);
});

test('a pending module reports a phase, unless a request of its session does; a settled one reports none', async t => {
  const phases = async (name: string, job = 1): Promise<unknown> => {
    const {workload} = await openFixture(t, name);
    const task = taskOf(job);
    await returned(workload, task);
    return task.phases;
  };
  assert.deepEqual(await phases('modules/sleep.mjs'), ['awaiting']);
  assert.deepEqual(await phases('modules/bigint.mjs'), []);
  assert.deepEqual(await phases('faults/throws.mjs'), [], 'its promise is settled at once');
});
