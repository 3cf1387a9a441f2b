import assert from 'node:assert/strict';
import {once} from 'node:events';
import {test} from 'node:test';
import {open} from '../../source/workloads/download/download.js';
import {english} from '../helpers/failures.js';
import {contextOf, taskOf, type WatchedTask} from './context.js';
import {serve, serveRaw} from './server.js';
import {failureOf, startDownload} from './start-download.js';

test('a refused connection: the failure names the address and what to check', async t => {
  const {origin} = await serve(t, () => {});
  const port = Number(new URL(origin).port);
  const free = `http://127.0.0.1:${port === 1 ? 2 : 1}`;
  const failure = await failureOf(startDownload(t, free));
  assert.equal(failure.code, 'ECONNREFUSED');
  assert.match(english(failure), /no server answers at 127\.0\.0\.1:\d+: check the address/);
});

test('a connection that is reset fails with that reason', async t => {
  const {origin} = await serve(t, ({socket}) => socket.resetAndDestroy());
  const failure = await failureOf(startDownload(t, origin));
  assert.equal(failure.code, 'ECONNRESET');
  assert.match(english(failure), /broke the connection off: try again/);
});

test('an incomplete answer fails, with and without an announced length', async t => {
  for (const headers of [{'content-length': '100'}, {'transfer-encoding': 'chunked'}]) {
    const {origin} = await serve(t, ({socket}, response) => {
      response.writeHead(200, headers);
      response.write('only the beginning', () => socket.destroy());
    });
    const failure = await failureOf(startDownload(t, origin));
    assert.equal(failure.code, 'UND_ERR_SOCKET');
    assert.match(english(failure), /closed the connection before the answer was complete/);
  }
});

test('an answer that is not HTTP fails with that reason', async t => {
  const {origin} = await serveRaw(t, socket => socket.end('SSH-2.0-OpenSSH_9.6\r\n'));
  const failure = await failureOf(startDownload(t, origin));
  assert.match(failure.code, /^(HPE_|HTTPParserError$)/);
  assert.match(english(failure), /not HTTP/);
});

test('https to a server that speaks http fails with that reason', async t => {
  const {origin} = await serve(t, (_, response) => response.end('hello'));
  const failure = await failureOf(startDownload(t, origin.replace('http:', 'https:')));
  assert.match(english(failure), /is it http: rather than https:\?/);
});

test('the failure for an unknown host names it', async t => {
  const failure = await failureOf(startDownload(t, 'http://no-such-host.invalid/'));
  assert.match(failure.code, /^(ENOTFOUND|EAI_AGAIN)$/);
  assert.match(english(failure), /no-such-host\.invalid/);
});

test('an aborted job ends at once while it connects, waits or receives, and leaves no connection', {
  timeout: 10_000,
}, async t => {
  const silent = await serve(t, ({url}, response) => {
    if (url === '/drip') response.write('drop');
  });
  // No handshake ever comes to an end here, so the job stays in connecting.
  const mute = await serveRaw(t, () => {});
  const addresses = {
    connecting: mute.origin.replace('http:', 'https:'),
    waiting: `${silent.origin}/`,
    receiving: `${silent.origin}/drip`,
  };
  for (const [phase, url] of Object.entries(addresses)) {
    const abort = new AbortController();
    const reached = once(abort.signal, 'reached');
    const task = taskOf(1, abort.signal);
    const watching: WatchedTask = {
      ...task,
      phase: said => said === phase && abort.signal.dispatchEvent(new Event('reached')),
    };
    const outcome = startDownload(t, url, {timeoutMs: 600_000}, watching);
    outcome.catch(() => {});
    await reached;
    abort.abort(new Error(`stopped while ${phase}`));
    assert.equal(english(await failureOf(outcome)), `stopped while ${phase}`);
  }
  await silent.empty();
});

test('a job that is already aborted sends no request', async t => {
  const server = await serve(t, (_, response) => response.end());
  const signal = AbortSignal.abort(new Error('too late'));
  assert.equal(english(await failureOf(startDownload(t, server.origin, {}, taskOf(1, signal)))), 'too late');
  assert.equal(server.sockets.size, 0);
});

test('a session serves further jobs after a failed one', async t => {
  const {origin} = await serve(t, (request, response) => {
    if (request.url === '/2') request.socket.destroy();
    else response.end('hello');
  });
  const {context} = contextOf({strategy: 'thread', urls: [1, 2, 3].map(job => `${origin}/${job}`)});
  const workload = await open(context);
  t.after(workload.close);
  await workload.perform(taskOf(1));
  await assert.rejects(async () => workload.perform(taskOf(2)));
  const third = taskOf(3);
  await workload.perform(third);
  assert.deepEqual(third.phases, ['queued', 'connecting', 'waiting', 'receiving']);
});
