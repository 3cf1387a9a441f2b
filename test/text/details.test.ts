import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Plan} from '../../source/model/event/plan.js';
import {details as en} from '../../source/text/en/workloads.js';
import {details as ko} from '../../source/text/ko/workloads.js';
import {valueText} from '../../source/text/value.js';
import {plan} from '../helpers/plans.js';

const embedded = {embedded: true, urls: ['http://127.0.0.1:9/']};
const foreign = {urls: ['https://example.org/', 'https://example.com/']};

/** What the header says of a plan's work. */
const sayings: readonly [changes: Partial<Plan>, english: string, korean: string][] = [
  [
    {workload: 'download', latencyMs: 300, ...embedded},
    '300 ms each, embedded server',
    '300 ms씩, 내장 서버',
  ],
  [{workload: 'download', ...foreign}, '2 addresses', '주소 2개'],
  [{workload: 'sum', size: 3_000_000}, 'size 3,000,000, fast', '크기 3,000,000, fast'],
  [{workload: 'module', size: 1}, '', ''],
  [{workload: 'any other', size: 320, scaled: {base: 160, by: 2}}, 'size 160 × 2', '크기 160 × 2'],
  [{workload: 'write', size: 16_000_000}, '16 MB each', '16 MB씩'],
  [
    {workload: 'write', size: 8_000_000, scaled: {base: 16_000_000, by: 1 / 2}},
    '16 MB × 1/2 each',
    '16 MB × 1/2씩',
  ],
  [{workload: 'matrix', size: 1100}, 'n = 1,100', 'n = 1,100'],
  [{workload: 'sets', size: 3000, scaled: {base: 1500, by: 2}}, 'n = 1,500 × 2', 'n = 1,500 × 2'],
  [{workload: 'compress', size: 10_000_000}, '10 MB each', '10 MB씩'],
  [{workload: 'memory', size: 16e9}, '16 GB each', '16 GB씩'],
  [{workload: 'cache', size: 64e9}, '64 GB each', '64 GB씩'],
  [
    {workload: 'serial', size: 1056, ...embedded},
    '1,056 bytes, 9,600 baud, embedded server',
    '1,056바이트, 9,600보드, 내장 서버',
  ],
  [
    {workload: 'mixed', size: 10_000, latencyMs: 600, scaled: {base: 300, by: 2}, ...embedded},
    '300 ms × 2 each, hashed 10,000 times, embedded server',
    '300 ms × 2씩, 해시 10,000번, 내장 서버',
  ],
];

test('the work in a few words, in both languages', () => {
  for (const [changes, english, korean] of sayings) {
    const whole = plan({strategy: 'sync', ...changes});
    assert.deepEqual([en(whole).join(', '), ko(whole).join(', ')], [english, korean]);
  }
});

test('what a job gave: bytes as a person reads them, all else as it is', () => {
  const said = [
    '123',
    {bytes: 16_000_000, crc32: '36fa5fc1'},
    {bytes: 50_000, rounds: 100, sha256: 'ab'},
    {bytes: 5, parts: [1]},
    {bytes: 'many'},
    null,
    undefined,
    {bytes: 1, note: 'a\u001b[31m'},
  ].map(valueText);
  assert.deepEqual(said, [
    '123',
    '16 MB, crc32 36fa5fc1',
    '50 kB, rounds 100, sha256 ab',
    '{"bytes":5,"parts":[1]}',
    '{"bytes":"many"}',
    'null',
    'undefined',
    '1 B, note a [31m',
  ]);
});
