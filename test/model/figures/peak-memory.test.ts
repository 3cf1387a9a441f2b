import assert from 'node:assert/strict';
import {test} from 'node:test';
import {peakBytes, proportionalPeakBytes} from '../../../source/model/figures/peak-memory.js';
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

test('a proportional peak is given only if every process was read so', () => {
  const process = (peakBytes: number, proportional: boolean) =>
    ({startedAt: 0, exitedAt: null, memory: {bytes: 1, peakBytes, proportional}}) as ProcessState;
  assert.equal(proportionalPeakBytes([process(5, true), process(7, true)]), 12);
  assert.equal(proportionalPeakBytes([process(5, true), process(7, false)]), null);
  assert.equal(proportionalPeakBytes([{...process(5, true), memory: null}]), null);
  assert.equal(proportionalPeakBytes([]), null);
});
