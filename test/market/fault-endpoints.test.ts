import assert from 'node:assert/strict';
import {test} from 'node:test';
import {gunzipSync} from 'node:zlib';
import {faultEndpoints} from '../../source/market/fault-endpoints.js';
import {ask, askHead, askRaw} from './ask.js';
import {openFor} from './open.js';

/** One test per row of the table; a row without one fails the last test. */
const tests: Record<string, (url: string) => Promise<void>> = {
  status: async url => {
    assert.equal((await ask(`${url}/status`)).status, 500);
    assert.equal((await ask(`${url}/status?status=418&bytes=3`)).body.length, 3);
  },
  reset: async url => {
    assert.deepEqual(await askRaw(`${url}/reset`), {bytes: Buffer.alloc(0), error: 'ECONNRESET'});
    const inside = await askRaw(`${url}/reset?bytes=20000`);
    assert.equal(inside.error, 'ECONNRESET');
    assert.match(inside.bytes.toString(), /^HTTP\/1.1 200 OK\r\n.*content-length: 20000\r\n/s);
    assert.equal(bodyOf(inside.bytes).length, 10_000);
  },
  hang: async url => {
    const response = await askHead(`${url}/hang?bytes=20000`);
    response.on('error', () => {});
    let read = 0;
    for await (const piece of response) {
      read += piece.length;
      if (read === 10_000) break;
    }
    assert.equal(response.headers['content-length'], '20000');
    const order: string[] = [];
    const hanging = ask(`${url}/hang`).finally(() => order.push('hang'));
    await ask(`${url}/file/alpha?delay=50`).then(() => order.push('file'));
    assert.deepEqual(order, ['file']);
    hanging.catch(() => {});
  },
  early: async url => {
    const {bytes, error} = await askRaw(`${url}/early?bytes=300000`);
    assert.equal(error, null);
    assert.match(bytes.toString(), /content-length: 300000\r\n/);
    assert.equal(bodyOf(bytes).length, 150_000);
    await assert.rejects(ask(`${url}/early`), {code: 'ECONNRESET'});
  },
  drip: async url => {
    const response = await askHead(`${url}/drip?bytes=7&every=20&chunk=3`);
    const pieces: number[] = [];
    for await (const piece of response) pieces.push(piece.length);
    assert.deepEqual(pieces, [3, 3, 1]);
  },
  redirect: async url => {
    const seen: string[] = [];
    for (let at = '/redirect/alpha?times=3&delay=1'; ; ) {
      const {status, headers} = await ask(url + at);
      seen.push(`${status} ${headers.location}`);
      if (status !== 302 || !headers.location) break;
      at = headers.location;
    }
    assert.deepEqual(seen, [
      '302 /redirect/alpha?times=2&delay=1',
      '302 /redirect/alpha?times=1&delay=1',
      '302 /file/alpha?delay=1',
      '200 undefined',
    ]);
    assert.equal((await ask(`${url}/redirect`)).headers.location, '/redirect');
  },
  bomb: async url => {
    const [{headers, body}, again] = await Promise.all([ask(`${url}/bomb`), ask(`${url}/bomb`)]);
    assert.equal(headers['content-encoding'], 'gzip');
    assert.ok(body.length < 1_000_000, `${body.length} bytes`);
    assert.deepEqual(again.body, body);
    const unpacked = gunzipSync(body);
    assert.equal(unpacked.length, 100_000_000);
    assert.ok(unpacked.subarray(0, 1000).equals(Buffer.alloc(1000)));
  },
  flood: async url => {
    const limited = await ask(`${url}/flood?bytes=1000001`);
    assert.deepEqual([limited.headers['content-length'], limited.body.length], [undefined, 1_000_001]);
    const endless = await askHead(`${url}/flood`);
    let read = 0;
    for await (const piece of endless) {
      read += piece.length;
      if (read > 20_000_000) break;
    }
    assert.ok(read > 20_000_000);
  },
  control: async url => {
    const {bytes} = await askRaw(`${url}/control`);
    const [head = '', body = ''] = bytes.toString('latin1').split('\r\n\r\n');
    assert.ok(head.startsWith('HTTP/1.1 200 \u001b[31mred\u0007'));
    assert.ok(head.includes('\r\nx-note: \u009b31m'));
    assert.ok(body.endsWith('\u001b[2J'));
    const {status, statusText} = await ask(`${url}/control`);
    assert.deepEqual([status, statusText.includes('\u001b')], [200, true]);
  },
  'control-header': async url => {
    const {bytes} = await askRaw(`${url}/control-header`);
    assert.ok(bytes.toString('latin1').includes('\r\nx-note: \u001b[31mred\u0007'));
    await assert.rejects(ask(`${url}/control-header`), {code: 'HPE_INVALID_HEADER_TOKEN'});
  },
};

for (const [name, check] of Object.entries(tests))
  test(`${name} responds as its row says, and the server keeps serving`, {timeout: 20_000}, async t => {
    const {url} = await openFor(t);
    await check(url);
    assert.equal((await ask(`${url}/file/alpha`)).status, 200);
  });

test('every endpoint has a test', () => {
  assert.deepEqual(
    faultEndpoints.map(({name}) => name),
    Object.keys(tests),
  );
});

test('an endpoint with a delay responds after it', async t => {
  const {url} = await openFor(t);
  const order: string[] = [];
  const reset = askRaw(`${url}/reset?delay=200`).then(() => order.push('reset'));
  await ask(`${url}/file/alpha`).then(() => order.push('file'));
  await reset;
  assert.deepEqual(order, ['file', 'reset']);
});

const bodyOf = (bytes: Buffer): Buffer => bytes.subarray(bytes.indexOf('\r\n\r\n') + 4);
