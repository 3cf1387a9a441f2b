import assert from 'node:assert/strict';
import {test} from 'node:test';
import {peakBytes, proportionalPeakBytes, residentBytes} from '../../../source/model/figures/peak-memory.js';
import type {ProcessState} from '../../../source/model/run/run-state.js';

test('peak memory adds up processes that lived at the same time, not successive ones', () => {
  const process = (startedAt: number, exitedAt: number | null, peakRssBytes: number | null) =>
    ({
      startedAt,
      exitedAt,
      usage: peakRssBytes === null ? null : {peakRssBytes, rssBytes: 0, cpuUs: 0},
    }) as ProcessState;
  assert.equal(peakBytes([process(0, 10, 5), process(5, null, 7)]), 12);
  assert.equal(peakBytes([process(0, 10, 5), process(10, 20, 7), process(20, null, 6)]), 7);
  assert.equal(peakBytes([process(0, 10, 5), process(1, 3, 4), process(4, null, 3)]), 9);
  assert.equal(peakBytes([process(0, null, null)]), null);
});

test('processes alike say alike, though the share of one alone was read from outside', () => {
  const usage = {rssBytes: 76, peakRssBytes: 103, cpuUs: 0};
  const of = (memory: ProcessState['memory'], own: ProcessState['usage'] = usage) =>
    [true, false].map(isPeak => residentBytes({usage: own, memory} as ProcessState, isPeak));
  assert.deepEqual(of(null), [103, 76]);
  assert.deepEqual(of({bytes: 25, peakBytes: 27, proportional: true}), [103, 76]);
  // One that was too busy to state it holds as much as was read from outside, or more.
  assert.deepEqual(of({bytes: 250, peakBytes: 270, proportional: true}), [270, 250]);
  // Where it never stated its own, a share is no measure of it.
  assert.deepEqual(of({bytes: 25, peakBytes: 27, proportional: true}, null), [null, null]);
  assert.deepEqual(of({bytes: 25, peakBytes: 27, proportional: false}, null), [27, 25]);
});

test('a proportional peak is given only if every process was read so', () => {
  const process = (peakBytes: number, proportional: boolean) =>
    ({startedAt: 0, exitedAt: null, memory: {bytes: 1, peakBytes, proportional}}) as ProcessState;
  assert.equal(proportionalPeakBytes([process(5, true), process(7, true)]), 12);
  assert.equal(proportionalPeakBytes([process(5, true), process(7, false)]), null);
  assert.equal(proportionalPeakBytes([{...process(5, true), memory: null}]), null);
  assert.equal(proportionalPeakBytes([]), null);
});
