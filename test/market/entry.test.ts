import assert from 'node:assert/strict';
import {type ChildProcess, fork} from 'node:child_process';
import {once} from 'node:events';
import {type TestContext, test} from 'node:test';
import {ask} from './ask.js';
import {openFor} from './open.js';

const ENTRY = new URL('../../source/market/entry.js', import.meta.url);

/** What waits for something that a fault would keep from happening gives up after this. */
const limit = {timeout: 20_000};

test('the process reports its port once it listens, and ends when its parent disconnects', limit, async t => {
  const child = forkFor(t);
  const [message] = await once(child, 'message');
  assert.deepEqual(Object.keys(message), ['type', 'port']);
  assert.equal(message.type, 'listening');
  assert.equal((await ask(`http://127.0.0.1:${message.port}/file/alpha`)).status, 200);
  child.disconnect();
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});

test('the process also ends when its parent disconnects before it listens', limit, async t => {
  const child = forkFor(t);
  child.disconnect();
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});

test('SIGTERM ends the process while a client waits', limit, async t => {
  const child = forkFor(t);
  const [{port}] = await once(child, 'message');
  const broken = assert.rejects(ask(`http://127.0.0.1:${port}/hang`), {code: 'ECONNRESET'});
  await ask(`http://127.0.0.1:${port}/file/alpha`);
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
  await broken;
});

test('a port in use is reported as plain data, with exit code 1', limit, async t => {
  const {port} = await openFor(t);
  const child = forkFor(t, [String(port)]);
  const [[message], [exitCode]] = await Promise.all([once(child, 'message'), once(child, 'exit')]);
  assert.equal(exitCode, 1);
  assert.equal(message.type, 'failed');
  assert.deepEqual(message.error, {code: 'EADDRINUSE', reason: 'port-in-use', fields: {port}});
});

const forkFor = (t: TestContext, args: string[] = []): ChildProcess => {
  const child = fork(ENTRY, args, {execArgv: []});
  t.after(() => child.kill('SIGKILL'));
  return child;
};
