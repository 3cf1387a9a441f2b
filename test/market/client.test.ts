import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {connect, type Socket} from 'node:net';
import {type TestContext, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {type MarketHandle, type StartOptions, startMarket} from '../../source/market/client.js';
import {describeFailure} from '../../source/model/failure/failure.js';
import {english, englishOf} from '../helpers/failures.js';
import {ask} from './ask.js';
import {openFor} from './open.js';

const PARENT = new URL('../fixtures/market-parent.js', import.meta.url);
const CRASH = new URL('../fixtures/market-crash.js', import.meta.url);
const SILENT = new URL('../fixtures/market-silent.js', import.meta.url);

/** What waits for something that a fault would keep from happening gives up after this. */
const limit = {timeout: 20_000};

test('a server in its own process responds until it is stopped', async t => {
  const market = await startFor(t);
  assert.notEqual(market.pid, process.pid);
  assert.equal((await ask(`${market.url}/file/alpha?bytes=9`)).body.length, 9);
  assert.equal(market.alive, true);

  const stopped = market.stop();
  assert.equal(market.alive, false);
  await Promise.all([stopped, market.stop()]);
  const {exitCode, signal} = await market.exited;
  assert.deepEqual({exitCode, signal}, {exitCode: 0, signal: null});
  assert.throws(() => process.kill(market.pid, 0), {code: 'ESRCH'});
  await assert.rejects(ask(market.url), {code: 'ECONNREFUSED'});
});

test('a server that is stopped during a response ends at once', limit, async t => {
  const market = await startFor(t);
  const broken = assert.rejects(ask(`${market.url}/file/alpha?delay=600000`), {code: 'ECONNRESET'});
  await ask(`${market.url}/file/alpha`);
  await Promise.all([market.stop(), broken]);
});

test('a server that cannot receive the signal is killed', {
  ...limit,
  skip: process.platform === 'win32',
}, async t => {
  const market = await startFor(t);
  process.kill(market.pid, 'SIGSTOP');
  await market.stop();
  assert.equal((await market.exited).signal, 'SIGKILL');
});

test('SIGINT and SIGHUP do not end the server: its parent does', async t => {
  const market = await startFor(t);
  process.kill(market.pid, 'SIGINT');
  process.kill(market.pid, 'SIGHUP');
  for (let count = 0; count < 3; count++) await ask(`${market.url}/file/alpha`);
  assert.equal(market.alive, true);
});

test(
  'a killed server is no longer alive, and its exit has a failure that says how it ended',
  limit,
  async t => {
    const market = await startFor(t);
    process.kill(market.pid, 'SIGKILL');
    const {exitCode, signal, error} = await market.exited;
    assert.deepEqual({exitCode, signal}, {exitCode: null, signal: 'SIGKILL'});
    assert.deepEqual(error, {
      code: 'MARKET_EXITED',
      reason: 'server-lost',
      fields: {end: 'SIGKILL', detail: ''},
    });
    assert.equal(
      english(error),
      "The embedded server did not start. The embedded server's process was ended by SIGKILL.",
    );
    assert.equal(market.alive, false);
    await market.stop();
  },
);

test('starting on a port in use fails with the reason', async t => {
  const {port} = await openFor(t);
  await assert.rejects(startMarket({port}), error => {
    assert.deepEqual(describeFailure(error), {code: 'EADDRINUSE', reason: 'port-in-use', fields: {port}});
    return true;
  });
});

test('a process that throws as it starts fails with the end of its error output', async () => {
  await assert.rejects(startMarket({entry: CRASH}), (error: Error & {code: string}) => {
    assert.equal(error.code, 'MARKET_EXITED');
    const sentence = englishOf(error);
    assert.match(sentence, /process ended with exit code 3: x+\P{L}\[31mthe last words$/u);
    assert.ok(sentence.length < 2200);
    const {reason, fields} = describeFailure(error);
    assert.deepEqual([reason, fields.end], ['server-lost', 3]);
    return true;
  });
});

test('a process that reports nothing fails after the time limit', async () => {
  await assert.rejects(startMarket({entry: SILENT, timeoutMs: 1}), thrown => {
    assert.equal((thrown as NodeJS.ErrnoException).code, 'MARKET_SILENT');
    assert.deepEqual(describeFailure(thrown), {
      code: 'MARKET_SILENT',
      reason: 'server-silent',
      fields: {limitMs: 1},
    });
    return true;
  });
});

test('a process that cannot be started fails with the reason', async t => {
  const {execPath} = process;
  t.after(() => {
    process.execPath = execPath;
  });
  process.execPath = '/nonexistent/node';
  await assert.rejects(startMarket(), error => {
    assert.match(englishOf(error), /could not be started: .*ENOENT/);
    return true;
  });
});

test('a server has a process group of its own: ctrl-z in its first moments would stop its start, and its parent with it', {
  skip: process.platform !== 'linux' && 'the group of a process is read from /proc',
}, async t => {
  const market = await startMarket();
  t.after(market.stop);
  const [, , group] = readFileSync(`/proc/${market.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  assert.equal(Number(group), market.pid);
});

test('a server ends when its parent is killed', limit, async t => {
  const parent = spawn(process.execPath, [fileURLToPath(PARENT)], {stdio: ['ignore', 'pipe', 'inherit']});
  t.after(() => parent.kill('SIGKILL'));
  const [line] = await once(parent.stdout, 'data');
  const {url, pid} = JSON.parse(String(line));
  t.after(() => killQuietly(pid));
  const connection = await connected(url);
  // The kernel closes the connections of a process that is killed, or resets them: both end them.
  connection.on('error', () => {});
  const closed = new Promise(resolve => connection.once('close', resolve));
  parent.kill('SIGKILL');
  await closed;
});

/** Ends what a failed test would leave behind. */
const killQuietly = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    assert.equal((error as NodeJS.ErrnoException).code, 'ESRCH');
  }
};

const startFor = async (t: TestContext, options?: StartOptions): Promise<MarketHandle> => {
  const market = await startMarket(options);
  t.after(async () => {
    killQuietly(market.pid);
    await market.exited;
  });
  return market;
};

/** A connection to the server, whose end tells of the end of its process. */
const connected = async (url: string): Promise<Socket> => {
  const socket = connect({host: '127.0.0.1', port: Number(new URL(url).port)});
  await once(socket, 'connect');
  return socket.resume();
};

test('listens() connects to the server instead of trusting what is known of its process', async () => {
  const market = await startMarket();
  assert.equal(await market.listens(), true);
  process.kill(market.pid, 'SIGSTOP');
  assert.equal(await market.listens(), true);
  process.kill(market.pid, 'SIGKILL');
  await market.exited;
  assert.equal(await market.listens(), false);
});
