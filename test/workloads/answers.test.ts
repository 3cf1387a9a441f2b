import assert from 'node:assert/strict';
import {test} from 'node:test';
import {gzipSync} from 'node:zlib';
import {describeFailure} from '../../source/model/failure/failure.js';
import {english} from '../helpers/failures.js';
import {taskOf} from './context.js';
import {serve, serveRaw} from './server.js';
import {failureOf, startDownload} from './start-download.js';

test('an answer of status 500 is a finished job', async t => {
  const {origin} = await serve(t, (_, response) => response.writeHead(500).end('sorry'));
  const result = await startDownload(t, origin);
  assert.deepEqual(result, {status: 500, statusText: 'Internal Server Error', bytes: 5, url: origin});
});

test('ten redirects are followed, also to other addresses; an endless redirect fails', async t => {
  const target = await serve(t, (_, response) => response.end('arrived'));
  const {origin} = await serve(t, ({url}, response) => {
    const left = Number(url?.slice(1));
    const location = left === 1 ? target.origin : `/${left - 1}`;
    response.writeHead([301, 302, 303, 307, 308][left % 5] ?? 302, {location}).end('elsewhere');
  });
  const task = taskOf(1);
  const result = await startDownload(t, `${origin}/10`, {}, task);
  assert.deepEqual(result, {status: 200, statusText: 'OK', bytes: 7, url: `${origin}/10`});
  assert.equal(task.phases.filter(phase => phase === 'waiting').length, 11);

  const tooMany = await failureOf(startDownload(t, `${origin}/11`));
  assert.equal(tooMany.code, 'TOO_MANY_REDIRECTS');
  const loop = await serve(t, (_, response) => response.writeHead(302, {location: '/'}).end());
  assert.equal((await failureOf(startDownload(t, loop.origin))).code, 'TOO_MANY_REDIRECTS');
  assert.equal([...loop.sockets.values()].flat().length, 11);
});

test('a redirect to an address that is not http fails and is not followed', async t => {
  for (const location of ['file:///etc/passwd', 'ftp://example.org/', 'http://[', 'javascript:alert(1)']) {
    const {origin} = await serve(t, (_, response) => response.writeHead(302, {location}).end());
    assert.equal((await failureOf(startDownload(t, origin))).code, 'BAD_REDIRECT', location);
  }
});

test('an encoded answer is counted decoded', async t => {
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
    const result = await startDownload(t, `${origin}/${path}`);
    assert.equal('bytes' in result && result.bytes, bytes, path);
  }
});

test('a compressed bomb is stopped at the limit', async t => {
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  const {origin} = await serve(t, (_, response) =>
    response.writeHead(200, {'content-encoding': 'gzip'}).end(bomb),
  );
  const failure = await failureOf(startDownload(t, origin, {maxBytes: 1_000_000}));
  assert.equal(failure.code, 'TOO_LARGE');
  assert.match(english(failure), /larger than 1000000 bytes: allow more with --max-bytes/);
});

test('an answer that claims to be compressed and is not fails', async t => {
  const {origin} = await serve(t, (_, response) => {
    response.writeHead(200, {'content-encoding': 'gzip'}).end('plain text');
  });
  assert.equal((await failureOf(startDownload(t, origin))).code, 'Z_DATA_ERROR');
});

test('an answer of 100 MB is aborted at the limit; one of exactly the limit is not', async t => {
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
  assert.equal((await failureOf(startDownload(t, origin, changes))).code, 'TOO_LARGE');
  await empty();
  assert.ok(sent < 100_000_000, `${sent} bytes were sent`);
  const result = await startDownload(t, `${origin}/exact`, changes);
  assert.equal('bytes' in result && result.bytes, 1_000_000);
});

test('the words of a status are data as they came; no control character reaches a failure', async t => {
  const {origin} = await serveRaw(t, socket => {
    const answer = 'HTTP/1.1 200 \u009b31mRed\u202e\u200b\r\nx: \u009b\r\ncontent-length: 0\r\n\r\n';
    socket.once('data', () => socket.end(answer));
  });
  const result = await startDownload(t, origin);
  assert.equal('statusText' in result && result.statusText, '\u009b31mRed\u202e\u200b');

  const answer = 'HTTP/1.1 200 OK\r\n\x1b[2J: 1\r\n\r\n';
  const raw = await serveRaw(t, socket => socket.once('data', () => socket.end(answer, 'latin1')));
  const thrown = await startDownload(t, raw.origin).then(() => assert.fail('it failed'), describeFailure);
  assert.doesNotMatch(JSON.stringify(thrown), /\\u001b/);
});
