import assert from 'node:assert/strict';
import {test} from 'node:test';
import {crc32} from 'node:zlib';
import {addresses} from '../../source/market/addresses.js';
import {open} from '../../source/workloads/serial/serial.js';
import {english} from '../helpers/failures.js';
import {openFor} from '../market/open.js';
import {contextOf, taskOf} from './context.js';
import {serve} from './server.js';
import {failureOf} from './start-download.js';

const TEXT = 'The quick brown fox jumps over the lazy dog.\n';

test('a job gives the number of bytes and their checksum, and reports its progress', async t => {
  const {url} = await openFor(t);
  const value = {
    bytes: 90,
    crc32: crc32(TEXT + TEXT)
      .toString(16)
      .padStart(8, '0'),
  };
  const {context, sessions} = contextOf({
    workload: 'serial',
    size: 90,
    urls: addresses(url, {kind: 'serial', baud: 2400, latencyMs: 0, bytes: 90}),
  });
  const workload = await open(context);
  t.after(workload.close);
  const task = taskOf(1);
  assert.deepEqual(await workload.perform(task), {value});
  assert.deepEqual(task.phases, ['queued', 'connecting', 'waiting', 'receiving']);
  assert.ok(task.fractions.length > 1);
  assert.deepEqual(
    task.fractions,
    task.fractions.toSorted((a, b) => a - b),
  );
  assert.equal(task.fractions.at(-1), 1);
  assert.deepEqual(sessions, [1]);
});

const wrong = [
  {what: 'another byte', body: `${TEXT.slice(0, 40)}!`, code: 'WRONG_CONTENT', says: /from about byte 0 on/},
  {what: 'too few bytes', body: TEXT.slice(0, 40), code: 'WRONG_ANSWER', says: /41 bytes .* 200 OK with 40/},
  {what: 'too many bytes', body: TEXT, code: 'WRONG_ANSWER', says: /41 bytes .* 200 OK with 45/},
  {what: 'another status', body: TEXT.slice(0, 41), status: 500, code: 'WRONG_ANSWER', says: /500/},
];

for (const {what, body, status = 200, code, says} of wrong) {
  test(`a line that delivers ${what} fails`, async t => {
    const {origin} = await serve(t, (_, response) => {
      response.statusCode = status;
      response.end(body);
    });
    const workload = await open(contextOf({workload: 'serial', size: 41, urls: [origin]}).context);
    t.after(workload.close);
    const failure = await failureOf(Promise.resolve(workload.perform(taskOf(1))));
    assert.equal(failure.code, code);
    assert.match(english(failure), says);
  });
}
