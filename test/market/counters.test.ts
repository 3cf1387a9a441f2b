import assert from 'node:assert/strict';
import {once} from 'node:events';
import {Agent, request} from 'node:http';
import {connect} from 'node:net';
import {type TestContext, test} from 'node:test';
import {setImmediate} from 'node:timers/promises';
import type {Stats} from '../../source/market/counters.js';
import {ask, askHead} from './ask.js';
import {openFor} from './open.js';

test('one kept connection carries nine requests, one after another', async t => {
  const {url, stats} = await openFor(t);
  const agent = agentFor(t, 1);
  for (let count = 0; count < 9; count++) await ask(`${url}/file/alpha?bytes=100000`, {agent});
  assert.deepEqual(stats(), {
    requests: 9,
    connections: 1,
    openConnections: 1,
    inFlight: 0,
    peakInFlight: 1,
  });
});

test('four connections carry nine requests, four at a time', async t => {
  const {url, stats} = await openFor(t);
  const agent = agentFor(t, 4);
  await Promise.all(Array.from({length: 9}, () => ask(`${url}/file/alpha?delay=50`, {agent})));
  const {requests, connections, peakInFlight} = stats();
  assert.deepEqual({requests, connections, peakInFlight}, {requests: 9, connections: 4, peakInFlight: 4});
});

test('without a kept connection every request opens its own, and closes it', async t => {
  const {url, stats} = await openFor(t);
  for (let count = 0; count < 3; count++) {
    const agent = new Agent();
    const response = await askHead(`${url}/file/alpha`, {agent});
    await once(response.resume(), 'close');
  }
  assert.equal(stats().connections, 3);
});

test('reading the counts does not change them', async t => {
  const {url, stats} = await openFor(t);
  for (const path of ['/', '/stats', '/stats']) await ask(url + path);
  await ask(`${url}/stats/reset`, {method: 'POST'});
  const none = {requests: 0, connections: 0, openConnections: 0, inFlight: 0, peakInFlight: 0};
  assert.deepEqual(stats(), none);
  assert.deepEqual(await statsOf(url), none);
});

test('refused requests count as requests', async t => {
  const {url, stats} = await openFor(t);
  await ask(`${url}/nothing`);
  await ask(`${url}/file/alpha?bytes=x`);
  assert.equal(stats().requests, 2);
});

test('a reset keeps open connections and requests in flight', async t => {
  const {url} = await openFor(t);
  const agent = agentFor(t, 3);
  await Promise.all([1, 2, 3].map(() => ask(`${url}/file/alpha?delay=50`, {agent})));
  const hanging = (await askHead(`${url}/hang?bytes=10`, {agent})).on('error', () => {});
  const reply = await ask(`${url}/stats/reset`, {method: 'POST', agent});
  assert.deepEqual(JSON.parse(reply.body.toString()), {
    requests: 0,
    connections: 0,
    openConnections: 3,
    inFlight: 1,
    peakInFlight: 1,
  });
  hanging.destroy();
});

test('a request whose client closes the connection is no longer in flight', {timeout: 20_000}, async t => {
  const {url, stats} = await openFor(t);
  const agent = agentFor(t, 1);
  const hanging = (await askHead(`${url}/hang?bytes=10`, {agent})).on('error', () => {});
  assert.deepEqual([stats().inFlight, stats().openConnections], [1, 1]);
  hanging.destroy();
  while (stats().openConnections > 0) await ask(`${url}/stats`);
  assert.equal(stats().inFlight, 0);
});

const agentFor = (t: TestContext, maxSockets: number): Agent => {
  const agent = new Agent({keepAlive: true, maxSockets});
  t.after(() => agent.destroy());
  return agent;
};

const statsOf = async (url: string): Promise<Stats> =>
  JSON.parse((await ask(`${url}/stats`)).body.toString());

test('pipelined requests whose connection closes before their turn are in flight no longer', async t => {
  const {url, stats} = await openFor(t);
  const {hostname, port} = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write('GET /file/alpha?delay=600000 HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(5));
  while (stats().inFlight < 5) await setImmediate();
  socket.destroy();
  while (stats().openConnections > 0) await setImmediate();
  assert.equal(stats().inFlight, 0);
});

test('requests that a client sends without end, with none answered, do not gather: their connection is closed', async t => {
  const {url, stats} = await openFor(t);
  const {hostname, port} = new URL(url);
  const socket = connect(Number(port), hostname).on('error', () => {});
  const closed = new Promise(resolve => socket.on('close', resolve));
  const many = 'GET /hang HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(80_000);
  socket.write(many);
  await closed;
  while (stats().openConnections > 0) await setImmediate();
  const {inFlight, peakInFlight} = stats();
  assert.equal(inFlight, 0);
  assert.ok(peakInFlight < 10_000, `${peakInFlight}`);
});

test('as many requests that are answered are all answered, one after another', async t => {
  const {url, stats} = await openFor(t);
  const {hostname, port} = new URL(url);
  const socket = connect(Number(port), hostname).setEncoding('utf8');
  const count = 20_000;
  socket.write('GET /file/alpha?bytes=1 HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(count));
  let answered = 0;
  let rest = '';
  for await (const text of socket) {
    const parts = `${rest}${text}`.split('HTTP/1.1 200 OK');
    answered += parts.length - 1;
    rest = parts.at(-1)?.slice(-14) ?? '';
    if (answered === count) break;
  }
  assert.equal(stats().requests, count);
  assert.ok(stats().peakInFlight < 5000, `${stats().peakInFlight}`);
});

test('the counts are not for web pages of other origins, which can ask by another name or send their origin', async t => {
  const {url, stats} = await openFor(t);
  await ask(`${url}/file/alpha`);
  const statusOf = async (path: string, method: string, headers: Record<string, string>) => {
    const sent = request(`${url}${path}`, {method, headers, agent: false}).end();
    const [response] = await once(sent, 'response');
    response.resume();
    return response.statusCode;
  };
  assert.equal(await statusOf('/stats', 'GET', {host: 'rebound.example'}), 403);
  assert.equal(await statusOf('/stats/reset', 'POST', {origin: 'http://page.example'}), 403);
  assert.equal(stats().requests, 1);
  assert.equal(await statusOf('/stats/reset', 'POST', {origin: url}), 200);
  assert.equal(stats().requests, 0);
});
