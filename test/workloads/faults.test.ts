import assert from 'node:assert/strict';
import {once} from 'node:events';
import {type TestContext, test} from 'node:test';
import {gzipSync} from 'node:zlib';
import type {Failure, Result} from '../../source/model/event.js';
import {describeFailure} from '../../source/model/failure.js';
import type {Plan} from '../../source/model/plan.js';
import {open} from '../../source/workloads/download/download.js';
import {postOf, taskOf, type WatchedTask} from './post.js';
import {serve, serveRaw} from './server.js';

/** Begins the one download of a plan. */
const begin = async (
  t: TestContext,
  url: string,
  changes: Partial<Plan> = {},
  task: WatchedTask = taskOf(1),
) => {
  const performer = await open(postOf({urls: [url], ...changes}).post);
  t.after(performer.close);
  return performer.perform(task);
};

const resultOf = (outcome: Promise<Result>): Promise<Result> => outcome;

const failureOf = async (outcome: Promise<Result>): Promise<Failure> => {
  const thrown: unknown = await outcome.then(
    result => assert.fail(`came to ${JSON.stringify(result)}`),
    (reason: unknown) => reason,
  );
  return describeFailure(thrown);
};

test('an answer of status 500 is a finished job', async t => {
  const {origin} = await serve(t, (_, response) => response.writeHead(500).end('sorry'));
  const result = await resultOf(begin(t, origin));
  assert.deepEqual(result, {status: 500, statusText: 'Internal Server Error', bytes: 5, url: origin});
});

test('nobody there: the failure names the place and what to check', async t => {
  const {origin} = await serve(t, () => {});
  const port = Number(new URL(origin).port);
  const free = `http://127.0.0.1:${port === 1 ? 2 : 1}`;
  const {code, message} = await failureOf(begin(t, free));
  assert.equal(code, 'ECONNREFUSED');
  assert.match(message, /nobody answers at 127\.0\.0\.1:\d+: check the address/);
});

test('a connection that is reset fails as reset', async t => {
  const {origin} = await serve(t, ({socket}) => socket.resetAndDestroy());
  const {code, message} = await failureOf(begin(t, origin));
  assert.equal(code, 'ECONNRESET');
  assert.match(message, /broke the connection off: try again/);
});

test('an answer that breaks off fails, whether its length was promised or not', async t => {
  for (const headers of [{'content-length': '100'}, {'transfer-encoding': 'chunked'}]) {
    const {origin} = await serve(t, ({socket}, response) => {
      response.writeHead(200, headers);
      response.write('only the beginning', () => socket.destroy());
    });
    const {code, message} = await failureOf(begin(t, origin));
    assert.equal(code, 'UND_ERR_SOCKET');
    assert.match(message, /closed the connection before the answer was complete/);
  }
});

test('an answer that is no HTTP says so', async t => {
  const {origin} = await serveRaw(t, socket => socket.end('SSH-2.0-OpenSSH_9.6\r\n'));
  const {code, message} = await failureOf(begin(t, origin));
  assert.match(code, /^(HPE_|HTTPParserError$)/);
  assert.match(message, /not HTTP/);
});

test('https asked of a server that speaks http says so', async t => {
  const {origin} = await serve(t, (_, response) => response.end('hello'));
  const {message} = await failureOf(begin(t, origin.replace('http:', 'https:')));
  assert.match(message, /is it http: rather than https:\?/);
});

test('a host that does not exist is named', async t => {
  const {code, message} = await failureOf(begin(t, 'http://no-such-host.invalid/'));
  assert.match(code, /^(ENOTFOUND|EAI_AGAIN)$/);
  assert.match(message, /no-such-host\.invalid/);
});

test('ten redirects are followed, through other addresses too; what never ends fails', async t => {
  const target = await serve(t, (_, response) => response.end('arrived'));
  const {origin} = await serve(t, ({url}, response) => {
    const left = Number(url?.slice(1));
    const location = left === 1 ? target.origin : `/${left - 1}`;
    response.writeHead([301, 302, 303, 307, 308][left % 5] ?? 302, {location}).end('elsewhere');
  });
  const task = taskOf(1);
  const result = await resultOf(begin(t, `${origin}/10`, {}, task));
  assert.deepEqual(result, {status: 200, statusText: 'OK', bytes: 7, url: `${origin}/10`});
  assert.equal(task.phases.filter(phase => phase === 'waiting').length, 11);

  const tooMany = await failureOf(begin(t, `${origin}/11`));
  assert.equal(tooMany.code, 'TOO_MANY_REDIRECTS');
  const loop = await serve(t, (_, response) => response.writeHead(302, {location: '/'}).end());
  assert.equal((await failureOf(begin(t, loop.origin))).code, 'TOO_MANY_REDIRECTS');
  assert.equal([...loop.sockets.values()].flat().length, 11);
});

test('a redirect to what is no http address fails and is not followed', async t => {
  for (const location of ['file:///etc/passwd', 'ftp://example.org/', 'http://[', 'javascript:alert(1)']) {
    const {origin} = await serve(t, (_, response) => response.writeHead(302, {location}).end());
    assert.equal((await failureOf(begin(t, origin))).code, 'BAD_REDIRECT', location);
  }
});

test('encoded answers count decoded', async t => {
  const twice = gzipSync(gzipSync('x'.repeat(1000)));
  const {origin} = await serve(t, ({url, headers}, response) => {
    assert.equal(headers['accept-encoding'], 'identity');
    if (url === '/plain') response.writeHead(200, {'content-encoding': 'unheard-of'}).end('12345');
    else if (url === '/many')
      response.writeHead(200, {'content-encoding': Array(3000).fill('gzip').join()}).end('123');
    else if (url === '/none') response.writeHead(200, {'content-encoding': 'gzip, br'}).end();
    else response.writeHead(200, {'content-encoding': 'gzip, GZIP'}).end(twice);
  });
  for (const [path, bytes] of Object.entries({twice: 1000, plain: 5, many: 3, none: 0})) {
    const result = await resultOf(begin(t, `${origin}/${path}`));
    assert.equal('bytes' in result && result.bytes, bytes, path);
  }
});

test('a compressed bomb is stopped at the limit', async t => {
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  const {origin} = await serve(t, (_, response) =>
    response.writeHead(200, {'content-encoding': 'gzip'}).end(bomb),
  );
  const {code, message} = await failureOf(begin(t, origin, {maxBytes: 1_000_000}));
  assert.equal(code, 'TOO_LARGE');
  assert.match(message, /larger than 1000000 bytes: allow more with --max-bytes/);
});

test('what claims to be compressed and is not fails', async t => {
  const {origin} = await serve(t, (_, response) => {
    response.writeHead(200, {'content-encoding': 'gzip'}).end('plain text');
  });
  assert.equal((await failureOf(begin(t, origin))).code, 'Z_DATA_ERROR');
});

test('100 MB are stopped at the limit and the server is told; exactly the limit is fine', async t => {
  let sent = 0;
  const {origin, empty} = await serve(t, ({url}, response) => {
    if (url === '/exact') return response.end(Buffer.alloc(1_000_000));
    const chunk = Buffer.alloc(100_000);
    const send = (): void => {
      while (sent < 100_000_000 && !response.destroyed) {
        sent += chunk.length;
        if (!response.write(chunk)) return void response.once('drain', send);
      }
      response.end();
    };
    send();
    return response;
  });
  const changes = {maxBytes: 1_000_000};
  assert.equal((await failureOf(begin(t, origin, changes))).code, 'TOO_LARGE');
  await empty();
  assert.ok(sent < 100_000_000, `${sent} bytes were sent`);
  const result = await resultOf(begin(t, `${origin}/exact`, changes));
  assert.equal('bytes' in result && result.bytes, 1_000_000);
});

test('nothing unprintable comes through, in status text or elsewhere', async t => {
  const {origin} = await serveRaw(t, socket => {
    const answer = 'HTTP/1.1 200 \u009b31mRed\u202e\u200b\r\nx: \u009b\r\ncontent-length: 0\r\n\r\n';
    socket.once('data', () => socket.end(answer));
  });
  const result = await resultOf(begin(t, origin));
  assert.equal('statusText' in result && result.statusText, '31mRed');

  for (const answer of ['HTTP/1.1 200 \x1b[2J\r\n\r\n', 'HTTP/1.1 200 OK\r\n\x1b[2J: 1\r\n\r\n']) {
    const raw = await serveRaw(t, socket => socket.once('data', () => socket.end(answer, 'latin1')));
    const text = await begin(t, raw.origin).then(JSON.stringify, thrown =>
      JSON.stringify(describeFailure(thrown)),
    );
    assert.doesNotMatch(text, /\\u001b/);
  }
});

test('an aborted job ends at once, whether it connects, waits or receives, and leaves no connection', {
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
    const outcome = begin(t, url, {timeoutMs: 600_000}, watching);
    outcome.catch(() => {});
    await reached;
    abort.abort(new Error(`stopped while ${phase}`));
    assert.equal((await failureOf(outcome)).message, `stopped while ${phase}`);
  }
  await silent.empty();
});

test('a job that is already aborted asks nobody', async t => {
  const server = await serve(t, (_, response) => response.end());
  const signal = AbortSignal.abort(new Error('too late'));
  assert.equal((await failureOf(begin(t, server.origin, {}, taskOf(1, signal)))).message, 'too late');
  assert.equal(server.sockets.size, 0);
});

test('after a job that failed its session goes on', async t => {
  const {origin} = await serve(t, (request, response) => {
    if (request.url === '/2') request.socket.destroy();
    else response.end('hello');
  });
  const {post} = postOf({strategy: 'thread', urls: [1, 2, 3].map(job => `${origin}/${job}`)});
  const performer = await open(post);
  t.after(performer.close);
  await performer.perform(taskOf(1));
  await assert.rejects(async () => performer.perform(taskOf(2)));
  const third = taskOf(3);
  await performer.perform(third);
  assert.deepEqual(third.phases, ['queued', 'connecting', 'waiting', 'receiving']);
});
