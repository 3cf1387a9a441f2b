import assert from 'node:assert/strict';
import {test} from 'node:test';
import {tellings} from '../../source/text/plain.js';

/** What a job of computing gave, and the sentence about it. */
const said: Readonly<Record<string, readonly [value: Record<string, unknown>, sentence: string]>> = {
  matrix: [{trace: -97, sum: 12}, 'Multiplied two matrices (its label), trace: -97, sum: 12'],
  compress: [{bytes: 100, crc32: '0f0f9344'}, 'Compressed and read back 100 bytes, CRC-32: 0f0f9344'],
  sets: [
    {union: 10, intersection: 2, difference: 4, sum: 79},
    'Combined two sets (its label), union: 10, intersection: 2, difference: 4, sum: 79',
  ],
  memory: [{bytes: 64, sum: 3}, 'Read 64 bytes (its label), sum: 3'],
  cache: [{bytes: 128, sum: 7}, 'Read 128 bytes (its label), sum: 7'],
};

test('what computing came to is told in sentences', () => {
  for (const [workload, [value, sentence]] of Object.entries(said))
    assert.equal(tellings[workload]?.says(value, 'its label'), sentence);
});
