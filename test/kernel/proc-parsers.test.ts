import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {
  parseBusyUs,
  parseContextSwitches,
  parseFamilyCpuUs,
  parseProportionalBytes,
  parseResidentBytes,
  parseSchedstat,
  parseScheduling,
  parseStat,
} from '../../source/kernel/proc-parsers.js';
import {fixture} from '../helpers/plans.js';

const recorded = (name: string): string => readFileSync(fixture(`observer/${name}`), 'latin1');

/** All beginnings of a text. */
const pieces = (text: string): string[] => Array.from({length: text.length}, (_, end) => text.slice(0, end));

test('schedstat: ns become µs', () => {
  assert.deepEqual(parseSchedstat(recorded('schedstat')), {runUs: 358_703, readyUs: 5613, timeSlices: 11});
  assert.deepEqual(parseSchedstat(recorded('schedstat-zombie')), {runUs: 252, readyUs: 0, timeSlices: 1});
});

test('stat: the name stands in the outermost parentheses, the core is field 39', () => {
  assert.deepEqual(parseStat(recorded('stat')), {name: 'node', core: coreIn('stat')});
  assert.deepEqual(parseStat(recorded('stat-odd-name')), {name: 'a) R (b 7', core: coreIn('stat-odd-name')});
  assert.deepEqual(parseStat(recorded('stat-zombie')), {name: 'sh', core: 3});
});

/** Field 39 of 52, counted from the end, where no name interferes. */
const coreIn = (name: string): number =>
  Number(
    recorded(name)
      .trim()
      .split(' ')
      .at(39 - 52 - 1),
  );

test('status: context switches, and resident memory where there is any', () => {
  assert.deepEqual(parseContextSwitches(recorded('status')), {gaveUp: 5, takenOff: 6});
  assert.deepEqual(parseContextSwitches(recorded('status-zombie')), {gaveUp: 1, takenOff: 0});
  assert.equal(parseResidentBytes(recorded('status')), 46_548 * 1024);
  assert.equal(parseResidentBytes(recorded('status-zombie')), null);
  assert.equal(parseResidentBytes(recorded('status-kernel')), null);
});

test('smaps_rollup: the proportional share', () => {
  assert.equal(parseProportionalBytes(recorded('smaps_rollup')), 14_151 * 1024);
});

test('an empty text or another file gives null', () => {
  for (const parse of [
    parseSchedstat,
    parseStat,
    parseContextSwitches,
    parseProportionalBytes,
    parseResidentBytes,
  ]) {
    assert.equal(parse(''), null);
    assert.equal(parse('\n'), null);
    assert.equal(parse('not the file that was meant'), null);
  }
});

test('a truncated file gives null or numbers, never NaN', () => {
  for (const [name, parse] of [
    ['schedstat', parseSchedstat],
    ['stat-odd-name', parseStat],
    ['status', parseContextSwitches],
    ['smaps_rollup', parseProportionalBytes],
  ] as const) {
    for (const piece of pieces(recorded(name))) {
      const given = parse(piece) ?? {};
      for (const value of typeof given === 'number' ? [given] : Object.values(given))
        assert.ok(!Number.isNaN(value), `${name}: ${JSON.stringify(piece)}`);
    }
  }
});

test('a thread sleeps in the states S and D alone, whatever its name', () => {
  const stat = (state: string) => `12 (a) R (b) ${state} 1 12 12 0`;
  for (const state of ['S', 'D']) assert.equal(parseScheduling(stat(state)), 'asleep', state);
  assert.equal(parseScheduling(stat('R')), 'runnable');
  for (const state of ['T', 't', 'Z']) assert.equal(parseScheduling(stat(state)), 'other', state);
  assert.equal(parseScheduling(''), 'other');
});

test('what cores did in all leaves out idle time, waiting for disks, and other cores', () => {
  const stat = 'cpu  9 9 9 9 9 9 9 9 9 9\ncpu0 10 1 5 900 70 2 3 4 50 60\ncpu1 1 0 0 5 5 0 0 0 0 0\nintr 7\n';
  assert.equal(parseBusyUs(stat, [0]), 250_000);
  assert.equal(parseBusyUs(stat, [0, 1]), 260_000);
  assert.equal(parseBusyUs('', [0]), null);
});

test('the CPU time of a process has that of its ended children in it', () => {
  const fields = Array.from({length: 50}, (_, i) => i + 3);
  assert.equal(parseFamilyCpuUs(`9 (a b) ${fields.join(' ')}`), (14 + 15 + 16 + 17) * 10_000);
  assert.equal(parseFamilyCpuUs(''), null);
});
