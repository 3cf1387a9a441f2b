import assert from 'node:assert/strict';
import {once} from 'node:events';
import {test} from 'node:test';
import {setImmediate} from 'node:timers/promises';
import {MessageChannel, Worker} from 'node:worker_threads';
import {addTaken, openTaken} from '../../source/strategies/pace.js';

test('a thread waits while what it has sent is not taken, and all of it arrives in order', async t => {
  const {port1, port2} = new MessageChannel();
  const taken = openTaken();
  const lines = Array.from({length: 50}, (_, index) => `${index}`.padEnd(100));
  const worker = new Worker(new URL('./untaken-lines.js', import.meta.url), {
    workerData: {port: port2, taken, most: 300, lines},
    transferList: [port2],
  });
  t.after(() => worker.terminate());
  const got: string[] = [];
  let untaken = 0;
  let most = 0;
  port1.on('message', (line: string) => {
    got.push(line);
    untaken += line.length;
    most = Math.max(most, untaken);
  });
  while (got.length < lines.length) {
    await once(port1, 'message');
    // Takes only when nothing more comes: whatever the thread may send is there by then.
    if (untaken < 300 && got.length < lines.length) continue;
    for (let turn = 0; turn < 20; turn++) await setImmediate();
    addTaken(taken, untaken);
    untaken = 0;
  }
  assert.deepEqual(got, lines);
  assert.equal(most, 300);
});
