import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {test} from 'node:test';
import {markerNote} from '../../source/model/event/audience.js';
import type {RunEvent} from '../../source/model/event/event.js';
import {batchOf} from '../../source/model/event/wire.js';
import {headerOf} from '../../source/model/recording/header.js';
import {reduce} from '../../source/model/run/reduce.js';
import {openMemoryTape} from '../../source/recordings/memory-tape.js';
import {openShelf} from '../../source/recordings/shelf.js';
import {openSpooledTape} from '../../source/recordings/spooled-tape.js';
import type {GrowingTape} from '../../source/recordings/tape.js';
import {recordingOf} from '../helpers/recordings.js';
import {downloads, events, wholeRun, withKernelFigures} from '../helpers/scripted-runs.js';
import {openIn, temporaryFolder, useAsTemporary} from '../helpers/temporary.js';

const run = events(
  withKernelFigures(wholeRun(downloads({strategy: 'thread', jobs: 30})), () => ({run: 0.5, ready: 0.25})),
);
const [beginning] = run;
assert.ok(beginning?.type === 'run-started');
const header = headerOf(beginning);

/** Events in batches; a part of them arrives late. */
const batches = (): readonly (readonly RunEvent[])[] => {
  const late = run.filter(event => 'thread' in event && event.thread === 2 && event.at > 300_000);
  const others = run.filter(event => !late.includes(event));
  const stated = late.map((event, i) => ({...event, source: '1.2', seq: i + 1}));
  const all = [...others.slice(0, -1), ...stated, ...others.slice(-1)];
  return Array.from({length: Math.ceil(all.length / 7)}, (_, i) => all.slice(i * 7, i * 7 + 7));
};

const filled = (tape: GrowingTape): GrowingTape => {
  for (const batch of batches()) {
    tape.add(batchOf(batch));
    tape.stateAfter(Math.floor(tape.length / 2));
  }
  return tape;
};

test('a tape in a file is the same as one in memory, while it grows and later', t => {
  const folder = temporaryFolder(t);
  const tape = filled(openSpooledTape(header, () => null));
  const inMemory = filled(openMemoryTape(header));
  if (process.platform === 'linux') assert.equal(openIn(folder, process.pid).length, 1);
  assert.deepEqual(readdirSync(folder), []);
  assert.deepEqual([tape.length, tape.endUs, tape.isCut], [inMemory.length, inMemory.endUs, false]);
  assert.deepEqual(tape.events(0, tape.length), inMemory.events(0, tape.length));
  for (const rests of [false, true]) {
    if (rests) tape.rest();
    assert.deepEqual(tape.latest, inMemory.latest);
    for (let count = 0; count <= tape.length; count += 11)
      assert.deepEqual(tape.stateAfter(count), inMemory.stateAfter(count));
  }
  assert.equal([...tape.text()].join(''), recordingOf(batches().flat()));
  const note = markerNote(tape.latest ?? assert.fail(), {name: 'A', atUs: 1000});
  tape.add(batchOf([note]));
  assert.deepEqual([tape.length, tape.latest?.markers.length], [inMemory.length, 1]);
  tape.close();
  assert.deepEqual(openIn(folder, process.pid), []);
});

test('a moment that is reached in pieces is the same', () => {
  const many = events(wholeRun(downloads({strategy: 'async', jobs: 600, workers: 600})));
  const tape = openSpooledTape(header, () => null);
  const inMemory = openMemoryTape(header);
  for (const one of [tape, inMemory]) one.add(batchOf(many));
  for (const count of [tape.length - 5, 2000, tape.length - 1, tape.length]) {
    const shares = [tape.reach(count, 0)];
    while ((shares.at(-1) ?? 1) < 1) shares.push(tape.reach(count, 0));
    assert.deepEqual(
      shares,
      shares.toSorted((a, b) => a - b),
    );
    if (count === tape.length - 5) assert.ok(shares.length > 3, `${shares}`);
    assert.deepEqual(tape.stateAfter(count), inMemory.stateAfter(count));
  }
  // Left on the way for another one.
  tape.rest();
  tape.reach(tape.length - 1, 0);
  assert.deepEqual(tape.stateAfter(1500), inMemory.stateAfter(1500));
  tape.reach(tape.length - 1, 0);
  assert.deepEqual(tape.latest, inMemory.latest);
  assert.deepEqual(tape.stateAfter(tape.length - 1), inMemory.stateAfter(tape.length - 1));
  tape.close();
});

test('what is folded elsewhere is not folded again', () => {
  const state = reduce(null, run);
  const tape = openSpooledTape(header, () => state);
  tape.add(batchOf(run));
  assert.equal(tape.latest, state);
  assert.equal(tape.stateAfter(tape.length), state);
  tape.close();
});

test('without a folder for temporary files a tape is kept in memory', t => {
  useAsTemporary(t, '/no/such/folder');
  const tape = filled(openSpooledTape(header, () => null));
  assert.deepEqual(tape.latest, reduce(null, batches().flat()));
  tape.close();
});

test('tapes that rest on one shelf are the same when they are asked for again, and when they grow', t => {
  const folder = temporaryFolder(t);
  const shelf = openShelf();
  const inMemory = filled(openMemoryTape(header));
  const tapes = [1, 2, 3].map(() => filled(openSpooledTape(header, () => null, shelf)));
  for (const tape of tapes) tape.rest();
  for (const tape of tapes.toReversed()) {
    assert.deepEqual(tape.events(0, tape.length), inMemory.events(0, tape.length));
    assert.equal(tape.countAt(300_000), inMemory.countAt(300_000));
    const last = run.at(-1) ?? assert.fail();
    tape.rest();
    tape.add(batchOf([{...last, type: 'output', stream: 'stdout', text: 'late', seq: last.seq + 1}]));
    tape.rest();
    assert.equal(tape.events(0, tape.length).at(-1)?.type, 'output');
    assert.deepEqual(tape.events(0, inMemory.length), inMemory.events(0, inMemory.length));
    tape.close();
  }
  shelf.close();
  assert.deepEqual([readdirSync(folder), openIn(folder, process.pid)], [[], []]);
});
