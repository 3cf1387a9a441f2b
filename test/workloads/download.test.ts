import assert from 'node:assert/strict';
import {EventEmitter, once} from 'node:events';
import type {ServerResponse} from 'node:http';
import {type TestContext, test} from 'node:test';
import type {Plan} from '../../source/model/event/plan.js';
import {open} from '../../source/workloads/download/download.js';
import {openSessions} from '../../source/workloads/download/sessions.js';
import {contextOf, taskOf} from './context.js';
import {serve} from './server.js';

/** Downloads jobs 1 to `jobs` of a plan all at once, and closes. */
const downloadAll = async (t: TestContext, changes: Partial<Plan> & Pick<Plan, 'jobs'>) => {
  const {context, sessions, connections, headers} = contextOf(changes);
  const workload = await open(context);
  t.after(workload.close);
  const tasks = Array.from({length: changes.jobs}, (_, index) => taskOf(index + 1));
  const results = await Promise.all(tasks.map(task => workload.perform(task)));
  return {tasks, results, sessions, connections, headers, workload};
};

test('a result has the status, the number of bytes and the requested address', async t => {
  const {origin} = await serve(t, (request, response) => {
    response.statusCode = request.url === '/missing' ? 404 : 200;
    response.end('x'.repeat(70_000));
  });
  const urls = [`${origin}/a?b=c`, `${origin}/missing`];
  const {results} = await downloadAll(t, {jobs: 2, urls});
  assert.deepEqual(results, [
    {status: 200, statusText: 'OK', bytes: 70_000, url: urls[0]},
    {status: 404, statusText: 'Not Found', bytes: 70_000, url: urls[1]},
  ]);
});

test('the words of a status are data: they stay as the server wrote them', async t => {
  const words = `Fine\ttabbed  ${'and long '.repeat(20)}.`;
  const {origin} = await serve(t, (_, response) => {
    response.statusMessage = words;
    response.end();
  });
  const {results} = await downloadAll(t, {jobs: 1, urls: [origin]});
  assert.deepEqual(results, [{status: 200, statusText: words, bytes: 0, url: origin}]);
});

test('the headers that are reported are those that the server received, once for all sessions that send them', async t => {
  const received: string[][] = [];
  const {origin} = await serve(t, ({rawHeaders}, response) => {
    received.push(rawHeaders);
    response.end();
  });
  for (const session of [true, false]) {
    const {headers} = await downloadAll(t, {jobs: 3, urls: [origin], session});
    assert.equal(headers.length, 1);
    const sent = headers[0]?.sent.flatMap(({name, value}) => [name, value]) ?? [];
    for (const raw of received.splice(0)) assert.deepEqual(['host', origin.slice(7), ...sent], raw);
  }
});

test('the value of a header that proves who asks is not reported', async t => {
  const {origin} = await serve(t, (_, response) => response.end());
  const {context, headers} = contextOf({});
  const sessions = openSessions({...context, connections: 1});
  t.after(sessions.close);
  const {body} = await sessions
    .acquire()
    .dispatcherFor(() => {})
    .request({origin, path: '/', method: 'GET', headers: {authorization: 'Basic c2VjcmV0', 'x-a': 'b: c'}});
  await body.dump();
  assert.deepEqual(
    headers.map(({sent}) => sent.slice(-2)),
    [
      [
        {name: 'authorization', value: null},
        {name: 'x-a', value: 'b: c'},
      ],
    ],
  );
});

test('one session serves one job after another on one connection', async t => {
  const server = await serve(t, (_, response) => response.end('hello'));
  const {context, sessions, connections} = contextOf({strategy: 'thread', urls: [server.origin]});
  const workload = await open(context);
  assert.deepEqual(sessions, [1], 'opened before the first job');
  for (let job = 1; job <= 9; job += 1) {
    const task = taskOf(job);
    await workload.perform(task);
    const connecting = job === 1 ? ['connecting'] : [];
    assert.deepEqual(task.phases, ['queued', ...connecting, 'waiting', 'receiving']);
  }
  await workload.close();
  assert.deepEqual(
    [...server.sockets.values()].map(asked => asked.length),
    [9],
  );
  assert.deepEqual([sessions, connections], [[1], [1]]);
  await server.empty();
});

test('without a session every job opens one and closes it', {timeout: 10_000}, async t => {
  const server = await serve(t, (_, response) => response.end('hello'));
  const {context, sessions, connections} = contextOf({urls: [server.origin], session: false});
  const workload = await open(context);
  for (let job = 1; job <= 3; job += 1) {
    const task = taskOf(job);
    await workload.perform(task);
    assert.deepEqual(task.sessions, [job, job, job, job]);
    await server.empty();
  }
  await workload.close();
  assert.equal(server.sockets.size, 3);
  assert.deepEqual(
    [sessions, connections],
    [
      [1, 2, 3],
      [1, 2, 3],
    ],
  );
});

test('there are as many connections as workers', async t => {
  const held: ServerResponse[] = [];
  const server = await serve(t, (_, response) => {
    held.push(response);
    if (held.length === 100) for (const each of held) each.end();
  });
  const {connections} = await downloadAll(t, {jobs: 100, workers: 100, urls: [server.origin]});
  assert.equal(server.sockets.size, 100);
  assert.equal(connections.length, 100);
});

for (const connection of ['keep-alive', 'close']) {
  test(`20 jobs over 3 connections (${connection}): each phase is reported for the job whose request it is`, async t => {
    const {context, connections} = contextOf({
      workers: 3,
      urls: Array.from({length: 20}, (_, job) => `/${job + 1}`),
    });
    const arrivals = new EventEmitter();
    const held: {job: number; response: ServerResponse}[] = [];
    const server = await serve(t, (request, response) => {
      response.setHeader('connection', connection);
      held.push({job: Number(request.url?.slice(1)), response});
      arrivals.emit('arrival');
    });
    const urls = context.plan.urls.map(path => `${server.origin}${path}`);
    const workload = await open({...context, plan: {...context.plan, urls}});
    t.after(workload.close);
    const tasks = urls.map((_, index) => taskOf(index + 1));
    const inState = (phase: string): number[] =>
      tasks.filter(task => task.phases.at(-1) === phase).map(task => task.job);

    const outcomes = tasks.map(task => workload.perform(task));
    for (let answered = 0; answered < 20; answered += 1) {
      while (held.length < Math.min(3, 20 - answered)) await once(arrivals, 'arrival');
      assert.deepEqual(
        inState('waiting'),
        held.map(({job}) => job).toSorted((a, b) => a - b),
      );
      const oldest = held.shift();
      oldest?.response.end('hello');
      await outcomes[(oldest?.job ?? 0) - 1];
    }

    const connected = tasks.filter(task => task.phases.includes('connecting')).map(task => task.job);
    const first = [...server.sockets.values()].map(asked => Number(asked[0]?.slice(1)));
    assert.deepEqual(
      connected,
      first.toSorted((a, b) => a - b),
    );
    assert.equal(connections.length, server.sockets.size);
    assert.equal(server.sockets.size, connection === 'close' ? 20 : 3);
    for (const task of tasks) {
      const connecting = connected.includes(task.job) ? ['connecting'] : [];
      assert.deepEqual(task.phases, ['queued', ...connecting, 'waiting', 'receiving']);
    }
  });
}
