import assert from 'node:assert/strict';
import {once} from 'node:events';
import {test} from 'node:test';
import {addresses} from '../../source/market/addresses.js';
import {bytesDelivered, deliveryMs} from '../../source/market/serial-line.js';
import {ask, askHead} from './ask.js';
import {openFor} from './open.js';

test('9,600 baud are 960 bytes a second, each delivered when its last bit has passed', () => {
  const bytes = [0, 1, 1.05, 500, 1000, 60_000].map(ms => bytesDelivered(ms, 9600));
  assert.deepEqual(bytes, [0, 0, 1, 480, 960, 57_600]);
  assert.equal(deliveryMs(480, 9600), 500);
  assert.equal(deliveryMs(1, 50), 200);
});

test('a byte is delivered at its time and not before, at any speed', () => {
  for (const baud of [50, 300, 9600, 115_200, 4_000_000]) {
    for (const count of [1, 2, 479, 480, 100_001]) {
      const at = deliveryMs(count, baud);
      assert.ok(bytesDelivered(at - deliveryMs(0.5, baud), baud) === count - 1, `${count} at ${baud} baud`);
      assert.ok(bytesDelivered(at + deliveryMs(0.5, baud), baud) === count, `${count} at ${baud} baud`);
    }
  }
});

test('a serial line delivers the content of a file of that length, and never early', async t => {
  const {url} = await openFor(t);
  const file = await ask(`${url}/file/any?bytes=96`);
  const began = performance.now();
  const line = await ask(`${url}/serial?bytes=96&baud=9600`);
  // No threshold of speed: whatever the machine does, the last byte leaves 100 ms after the request came.
  assert.ok(performance.now() - began >= 100);
  assert.deepEqual(line.body, file.body);
});

test('long and short deliveries are complete, also beyond the end of a block', async t => {
  const {url, stats} = await openFor(t);
  for (const bytes of [0, 1, 65_536, 150_001]) {
    const {body, headers} = await ask(`${url}/serial?bytes=${bytes}&baud=4000000`);
    assert.equal(headers['content-length'], `${bytes}`);
    assert.deepEqual(body, (await ask(`${url}/file/any?bytes=${bytes}`)).body);
  }
  assert.equal(stats().peakInFlight, 1);
});

test('HEAD gets the length at once', async t => {
  const {url} = await openFor(t);
  const response = await askHead(`${url}/serial?bytes=100000&baud=50`, {method: 'HEAD'});
  assert.equal(response.headers['content-length'], '100000');
  response.resume();
  await once(response, 'end');
});

test('a delivery whose client closes the connection is no longer in flight', async t => {
  const {url, stats} = await openFor(t);
  const response = await askHead(`${url}/serial?bytes=100000&baud=300`);
  assert.equal(stats().inFlight, 1);
  response.destroy();
  while (stats().inFlight > 0) await new Promise(setImmediate);
});

test('the address of a serial line', () => {
  const [line, ...more] = addresses('http://127.0.0.1:9', {
    kind: 'serial',
    baud: 9600,
    latencyMs: 300,
    bytes: 480,
  });
  assert.deepEqual([line, more], ['http://127.0.0.1:9/serial?bytes=480&baud=9600', []]);
});
