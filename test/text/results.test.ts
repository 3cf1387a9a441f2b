import assert from 'node:assert/strict';
import {test} from 'node:test';
import {workloadWords} from '../../source/text/en/workloads.js';
import type {FiguresWorkload} from '../../source/workloads/table.js';

/** The figures of a job of each workload, and the sentence about them. */
const results: Readonly<
  Partial<Record<FiguresWorkload, readonly [figures: Record<string, unknown>, sentence: string]>>
> = {
  matrix: [{trace: -97, sum: 12}, 'Multiplied two matrices (its label), trace: -97, sum: 12'],
  compress: [{bytes: 100, crc32: '0f0f9344'}, 'Compressed and read back 100 bytes, CRC-32: 0f0f9344'],
  sets: [
    {union: 10, intersection: 2, difference: 4, sum: 79},
    'Combined two sets (its label), union: 10, intersection: 2, difference: 4, sum: 79',
  ],
  memory: [{bytes: 64, sum: 3}, 'Read 64 bytes (its label), sum: 3'],
  cache: [{bytes: 128, sum: 7}, 'Read 128 bytes (its label), sum: 7'],
  write: [{bytes: 10, crc32: '0f0f9344'}, 'Wrote and read back 10 bytes, CRC-32: 0f0f9344'],
  serial: [{bytes: 48, crc32: '0f0f9344'}, 'Received 48 bytes at 9600 baud, CRC-32: 0f0f9344'],
  mixed: [
    {bytes: 50, rounds: 7, sha256: 'ab'},
    'Read Contents: 50, hashed 7 times, SHA-256: ab from its label',
  ],
};

test('plain output names the figures of a result in a sentence of its workload', () => {
  for (const [workload, [figures, sentence]] of Object.entries(results))
    assert.equal(workloadWords[workload as FiguresWorkload].plain.result(figures, 'its label'), sentence);
});
