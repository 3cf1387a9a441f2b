import assert from 'node:assert/strict';
import {test} from 'node:test';
import {axis, bytes, clock, moment, seconds} from '../../source/text/figures.js';

test('durations have the digits that one compares, and never change unit by rounding', () => {
  const said = [
    0, 0.04, 3, 9.94, 9.95, 42.4, 99.4, 99.5, 312.4, 2730, 9994, 9995, 27_300, 99_949, 99_950, 125_400,
  ];
  assert.deepEqual(said.map(seconds), [
    '0.0 ms',
    '0.0 ms',
    '3.0 ms',
    '9.9 ms',
    '10 ms',
    '42 ms',
    '99 ms',
    '0.10 s',
    '0.31 s',
    '2.73 s',
    '9.99 s',
    '10.0 s',
    '27.3 s',
    '99.9 s',
    '100 s',
    '125 s',
  ]);
});

test('a running clock shows tenths and never runs ahead', () => {
  assert.deepEqual([0, 99, 100, 1999, 61_250].map(clock), ['0.0 s', '0.0 s', '0.1 s', '1.9 s', '61.2 s']);
});

test('moments on an axis have no digits that they do not need', () => {
  assert.deepEqual([1, 20, 100, 200, 500, 1000, 2500, 20_000].map(axis), [
    '1 ms',
    '20 ms',
    '0.1 s',
    '0.2 s',
    '0.5 s',
    '1 s',
    '2.5 s',
    '20 s',
  ]);
});

test('bytes are decimal, and fractions are for gigabytes alone', () => {
  const said = [0, 999, 1000, 50_000, 62_400_000, 999_000_000, 1_440_000_000, 12_000_000_000];
  assert.deepEqual(said.map(bytes), ['0 B', '999 B', '1 kB', '50 kB', '62 MB', '999 MB', '1.4 GB', '12 GB']);
});

test('a moment before the first job is as far from it as its caption says', () => {
  assert.deepEqual([214.9, 0, -0.4, -1.1, -40, -5.02, -99.6].map(moment), [
    '0.214 s',
    '0.000 s',
    '0.000 s',
    '-0.001 s',
    '-0.040 s',
    '-0.005 s',
    '-0.100 s',
  ]);
});
