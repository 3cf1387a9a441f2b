import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, request} from 'node:http';
import type {AddressInfo} from 'node:net';
import {test} from 'node:test';
import {setImmediate} from 'node:timers/promises';
import {sendHeaders, writeContent} from '../../source/market/body.js';
import {type Exchange, exchangeOf} from '../../source/market/exchange.js';

test('a body is written as fast as the client reads, with little in memory, and stops when the client closes the connection', async t => {
  const server = createServer().listen(0, '127.0.0.1');
  t.after(() => server.close());
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  // A client that does not take the response would read and drop it.
  const client = request({host: '127.0.0.1', port}, () => {}).end();
  const exchange: Exchange = exchangeOf(
    ...((await once(server, 'request')) as Parameters<typeof exchangeOf>),
  );
  sendHeaders(exchange, 200, null);
  const written = assert.rejects(writeContent(exchange, Number.POSITIVE_INFINITY), {name: 'AbortError'});

  for (let turn = 0; turn < 2000; turn++) await setImmediate();
  const {socket} = exchange.response;
  assert.ok(socket !== null && socket.bytesWritten > 65_536);
  assert.ok(socket.writableLength < 500_000, `${socket.writableLength} bytes wait to be written`);

  client.on('error', () => {}).destroy();
  await written;
});
