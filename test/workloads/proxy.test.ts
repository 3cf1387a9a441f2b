import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';
import {isThisMachine} from '../../source/model/event/address.js';
import {open} from '../../source/workloads/download/download.js';
import {englishOf} from '../helpers/failures.js';
import {contextOf, taskOf} from './context.js';
import {serve} from './server.js';

/** Sets the environment's proxy variables for one test. */
const withProxy = (t: TestContext, values: Record<string, string>): void => {
  const names = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY'];
  const before = names.map(name => [name, process.env[name]] as const);
  for (const name of names) delete process.env[name];
  Object.assign(process.env, values);
  t.after(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });
};

test('requests to other hosts use the proxy, requests to this machine never do', async t => {
  const proxy = await serve(t, ({url, headers}, response) => response.end(`${headers.host} ${url}`));
  const direct = await serve(t, (_, response) => response.end('direct'));
  withProxy(t, {HTTP_PROXY: proxy.origin});
  const far = 'http://far.example/page?x=1';
  const {context, connections} = contextOf({strategy: 'thread', urls: [far, far, direct.origin]});
  const workload = await open(context);
  t.after(workload.close);

  const tasks = [taskOf(1), taskOf(2), taskOf(3)];
  for (const task of tasks) {
    const result = await workload.perform(task);
    assert.equal('status' in result && result.status, 200);
  }
  assert.deepEqual([...proxy.sockets.values()], [[far, far]]);
  assert.deepEqual([...direct.sockets.values()], [['/']]);
  assert.deepEqual(connections, [1, 1]);
  assert.deepEqual(tasks[0]?.phases, ['queued', 'connecting', 'waiting', 'receiving']);
  assert.deepEqual(tasks[1]?.phases, ['queued', 'waiting', 'receiving']);
});

test('no_proxy is honoured', async t => {
  const proxy = await serve(t, (_, response) => response.end());
  withProxy(t, {http_proxy: proxy.origin, no_proxy: 'no-such-host.invalid'});
  const workload = await open(contextOf({urls: ['http://no-such-host.invalid/']}).context);
  t.after(workload.close);
  await assert.rejects(async () => workload.perform(taskOf(1)));
  assert.equal(proxy.sockets.size, 0);
});

test('an invalid proxy fails the jobs that need it, and the failure names the variables', async t => {
  const direct = await serve(t, (_, response) => response.end('direct'));
  withProxy(t, {HTTP_PROXY: 'not a proxy'});
  const workload = await open(contextOf({urls: ['http://far.example/', direct.origin]}).context);
  t.after(workload.close);
  await assert.rejects(
    async () => workload.perform(taskOf(1)),
    thrown => /http_proxy/.test(englishOf(thrown)),
  );
  assert.equal('status' in (await workload.perform(taskOf(2))), true);
});

test('this machine is recognised by its names and addresses', () => {
  const here = ['http://localhost', 'http://127.1', 'http://[::1]:8080', 'http://a.localhost', 'http://0'];
  const elsewhere = ['http://localhost.example', 'http://1270.example', 'http://10.0.0.1', 'http://[::2]'];
  for (const url of here) assert.ok(isThisMachine(new URL(url).hostname), url);
  for (const url of elsewhere) assert.ok(!isThisMachine(new URL(url).hostname), url);
});
