import assert from 'node:assert/strict';
import {test} from 'node:test';
import {batchOf} from '../../source/model/event/wire.js';
import {openPlain} from '../../source/outputs/plain.js';
import {began, runOf, stamped, type Timed} from '../helpers/events.js';

const here = {process: 1, thread: 2};

/** What is printed of a run whose only finished job has this result. */
const printed = (workload: string, value: unknown): readonly string[] => {
  const lines: string[] = [];
  const facts: readonly Timed[] = [
    [0, began({strategy: 'thread', workload, jobs: 2})],
    [10, {type: 'job-queued', job: 1, label: 'the label'}],
    [10, {type: 'job-queued', job: 2, label: 'another'}],
    [20, {type: 'job-started', job: 1, ...here}],
    [500_010, {type: 'job-finished', job: 1, ...here, result: {value}, loopTicks: 0}],
  ];
  const output = openPlain(
    {data: text => lines.push(text.trimEnd())},
    {color: false, terminal: false, ascii: true, verbose: false},
  );
  const run = runOf(facts);
  output.write(batchOf(stamped(facts)), run);
  output.end(run);
  return lines;
};

test('each written file, received message and hashed download is a sentence', () => {
  assert.deepEqual(printed('write', {bytes: 16_000_000, crc32: '36fa5fc1'}), [
    '[thread 2] Wrote and read back 16000000 bytes, CRC-32: 36fa5fc1',
    'Wrote 1 of 2 files in 0.50 seconds',
  ]);
  assert.deepEqual(printed('serial', {bytes: 480, crc32: '71f46007'}), [
    '[thread 2] Received 480 bytes at 9600 baud, CRC-32: 71f46007',
    'Received 1 of 2 messages in 0.50 seconds',
  ]);
  assert.deepEqual(printed('mixed', {bytes: 50_000, rounds: 100, sha256: '37c0'}), [
    '[thread 2] Read Contents: 50000, hashed 100 times, SHA-256: 37c0 from the label',
    'Downloaded and hashed 1 of 2 sites in 0.50 seconds',
  ]);
});

test('a result of another form is printed as it is', () => {
  assert.match(printed('write', 'nothing')[0] ?? '', /^\[thread 2\] job 1 \(the label\): nothing$/);
});
