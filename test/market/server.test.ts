import assert from 'node:assert/strict';
import {once} from 'node:events';
import {connect} from 'node:net';
import {networkInterfaces} from 'node:os';
import {test} from 'node:test';
import {addresses} from '../../source/market/addresses.js';
import {endpoints} from '../../source/market/endpoints.js';
import {parameters} from '../../source/market/parameters.js';
import {openMarket} from '../../source/market/server.js';
import {englishOf} from '../helpers/failures.js';
import {ask} from './ask.js';
import {openFor} from './open.js';

test('the address sets status and length of the response', async t => {
  const {url} = await openFor(t);
  for (const [status, bytes] of [
    [200, 0],
    [200, 50_000],
    [404, 65_536],
    [503, 3_000_001],
  ] as const) {
    const reply = await ask(`${url}/file/alpha?status=${status}&bytes=${bytes}`);
    assert.equal(reply.status, status);
    assert.equal(reply.body.length, bytes);
    assert.equal(reply.headers['content-length'], String(bytes));
  }
});

test('without parameters a file is 50,000 bytes, the same ones each time', async t => {
  const {url} = await openFor(t);
  const [one, other] = await Promise.all([ask(`${url}/file/alpha`), ask(`${url}/file/beta`)]);
  assert.equal(one.body.length, 50_000);
  assert.deepEqual(one.body, other.body);
});

test('a status that allows no body has none', async t => {
  const {url} = await openFor(t);
  for (const status of [204, 205, 304]) {
    const reply = await ask(`${url}/file/alpha?status=${status}`);
    assert.deepEqual([reply.status, reply.body.length], [status, 0]);
  }
});

test('HEAD gets the length and no body', {timeout: 20_000}, async t => {
  const {url} = await openFor(t);
  const reply = await ask(`${url}/file/alpha?bytes=1000000000`, {method: 'HEAD'});
  assert.deepEqual([reply.headers['content-length'], reply.body.length], ['1000000000', 0]);
  assert.equal((await ask(`${url}/flood`, {method: 'HEAD'})).status, 200);
});

test('a delayed response arrives after one that was requested later', async t => {
  const {url} = await openFor(t);
  const order: string[] = [];
  const late = ask(`${url}/file/alpha?delay=200`).then(() => order.push('late'));
  const soon = ask(`${url}/file/alpha`).then(() => order.push('soon'));
  await Promise.all([late, soon]);
  assert.deepEqual(order, ['soon', 'late']);
});

test('a wrong query gets a sentence that says what would be right', async t => {
  const {url} = await openFor(t);
  const wrong = {
    '/file/alpha?delay=600001': '"delay" must be a whole number from 0 to 600000 (ms), not "600001".',
    '/file/alpha?bytes=-1': '"bytes" must be a whole number from 0 to 1000000000 (bytes), not "-1".',
    '/file/alpha?bytes=1e3': '"bytes" must be a whole number from 0 to 1000000000 (bytes), not "1e3".',
    '/file/alpha?status=100': '"status" must be a whole number from 200 to 599 (status code), not "100".',
    '/file/alpha?bytes=': '"bytes" must be a whole number from 0 to 1000000000 (bytes), not "".',
    '/file/alpha?dealy=5': 'There is no "dealy" here; what can be set is delay, bytes, status.',
    '/file/alpha?toString=5': 'There is no "toString" here; what can be set is delay, bytes, status.',
    '/file/alpha?delay=1&delay=2': '"delay" is given more than once; give it once.',
    '/file/alpha?%1b%5b31m=1': 'There is no "[31m" here; what can be set is delay, bytes, status.',
    '/hang?bytes=%00': '"bytes" must be a whole number from 0 to 1000000000 (bytes), not "".',
  };
  for (const [path, sentence] of Object.entries(wrong)) {
    const reply = await ask(url + path);
    assert.deepEqual([reply.status, reply.body.toString()], [400, `${sentence}\n`], path);
  }
});

test('an unknown path is 404, and a method other than GET and HEAD 405', async t => {
  const {url} = await openFor(t);
  assert.equal((await ask(`${url}/nothing`)).status, 404);
  assert.equal((await ask(`${url}/file/alpha/beta`)).status, 404);
  assert.equal((await ask(`${url}//file`)).status, 404);
  assert.equal((await ask(`${url}/stats/reset`)).status, 404);
  const posted = await ask(`${url}/file/alpha`, {method: 'POST'});
  assert.deepEqual([posted.status, posted.headers.allow], [405, 'GET, HEAD']);
});

test('the help page names every endpoint and every parameter, and its examples are right', async t => {
  const {url} = await openFor(t);
  const help = (await ask(`${url}/`)).body.toString();
  for (const {example, description, parameters: defaults} of endpoints) {
    assert.ok(help.includes(`  ${example}\n`), example);
    assert.ok(help.includes(description), description);
    const asked = new URL(example, url).searchParams;
    for (const name of asked.keys()) assert.ok(Object.hasOwn(defaults, name), `${example} has no ${name}`);
  }
  for (const name of Object.keys(parameters)) assert.match(help, new RegExp(`^ {2}${name} +\\w`, 'm'));
  assert.match(help, /^ {2}GET \/stats /m);
});

test('three addresses in turn, with the given delay and length', async t => {
  const {url} = await openFor(t);
  const three = addresses(url, {latencyMs: 20, bytes: 700});
  assert.deepEqual(three, [
    `${url}/file/alpha?delay=20&bytes=700`,
    `${url}/file/beta?delay=20&bytes=700`,
    `${url}/file/gamma?delay=20&bytes=700`,
  ]);
  assert.deepEqual(addresses(url, {latencyMs: 20, bytes: 700, count: 9}), [...three, ...three, ...three]);
  for (const address of three) assert.equal((await ask(address)).body.length, 700);
});

test('the server listens on the loopback address alone', async t => {
  const {url, port} = await openFor(t);
  assert.equal(url, `http://127.0.0.1:${port}`);
  const others = Object.values(networkInterfaces())
    .flat()
    .map(info => info?.address)
    .filter(address => address !== undefined && address !== '127.0.0.1');
  for (const host of [...others, ...(process.platform === 'linux' ? ['127.0.0.2'] : [])])
    assert.notEqual(await outcomeOf(host, port), 'connected', host);
});

test('a port in use fails with what to do about it', async t => {
  const {port} = await openFor(t);
  assert.equal(
    englishOf(await openMarket({port}).catch((error: unknown) => error)),
    `Port ${port} is in use by another program; choose another one, or 0 for any that is free.`,
  );
  await assert.rejects(openMarket({port: 70_000}), {code: 'ERR_SOCKET_BAD_PORT'});
});

test('close() ends responses in progress, and may be called twice', {timeout: 20_000}, async () => {
  const market = await openMarket();
  const broken = assert.rejects(ask(`${market.url}/file/alpha?delay=600000`), {code: 'ECONNRESET'});
  const idle = connect({host: '127.0.0.1', port: market.port});
  await once(idle, 'connect');
  await ask(`${market.url}/file/alpha`);
  await Promise.all([market.close(), market.close(), broken, once(idle.resume(), 'close')]);
  await assert.rejects(ask(`${market.url}/`), {code: 'ECONNREFUSED'});
});

const outcomeOf = (host: string | undefined, port: number): Promise<string> =>
  new Promise(resolve => {
    const socket = connect({host, port});
    socket.once('connect', () => resolve('connected'));
    socket.once('error', ({code}: NodeJS.ErrnoException) => resolve(code ?? 'failed'));
    socket.once('close', () => socket.destroy());
  });
