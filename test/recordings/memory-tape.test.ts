import assert from 'node:assert/strict';
import {test} from 'node:test';
import {markerNote} from '../../source/model/event/audience.js';
import type {RunEvent} from '../../source/model/event/event.js';
import {batchOf} from '../../source/model/event/wire.js';
import {headerOf} from '../../source/model/recording/header.js';
import {reduce} from '../../source/model/run/reduce.js';
import type {RunState} from '../../source/model/run/run-state.js';
import {ofRun} from '../../source/recordings/kind.js';
import {growingTape} from '../../source/recordings/memory-tape.js';
import type {GrowingTape} from '../../source/recordings/tape.js';
import {plan} from '../helpers/plans.js';
import {run} from '../helpers/runs.js';
import {downloads, events, wholeRun, withKernelFigures} from '../helpers/scripted-runs.js';

const folded = (some: readonly RunEvent[]): RunState => {
  const state = reduce(null, some);
  assert.ok(state);
  return state;
};

const tapeOf = (some: readonly RunEvent[], interval = 8): GrowingTape => {
  const tape = growingTape(headerOf(folded(some)), ofRun, interval);
  for (let from = 0; from < some.length; from += 5) tape.add(batchOf(some.slice(from, from + 5)));
  return tape;
};

const scripted = events(
  withKernelFigures(wholeRun(downloads({strategy: 'thread'})), () => ({run: 0.5, ready: 0.25})),
);
/** The same, each of an executor's events stated by it. */
const bySource = (all: readonly RunEvent[]): readonly RunEvent[] => {
  const latest = new Map<string, number>();
  return all.map(event => {
    const source = 'thread' in event && event.thread ? `1.${event.thread}` : 'runner';
    const seq = (latest.get(source) ?? 0) + 1;
    latest.set(source, seq);
    return {...event, source, seq};
  });
};

test('events of several sources stand in the order of time, each source in its own', () => {
  const all = bySource(scripted);
  // What the executors state arrives after what the runner states.
  const [first, ...rest] = all;
  assert.ok(first);
  const shuffled = [
    first,
    ...rest.filter(({source}) => source === 'runner'),
    ...rest.filter(({source}) => source === '1.2'),
    ...rest.filter(({source}) => source !== 'runner' && source !== '1.2'),
  ];
  const tape = tapeOf(shuffled);
  const inOrder = tape.events(0, tape.length);
  const times = inOrder.map((_, i) => tape.timeOf(i));
  assert.deepEqual(
    times,
    [...times].sort((a, b) => a - b),
  );
  for (const of of ['runner', '1.1', '1.2', '1.3'])
    assert.deepEqual(
      inOrder.filter(({source}) => source === of),
      all.filter(({source}) => source === of),
    );
  assert.deepEqual(tape.latest, folded(shuffled));
});

test('a source that states an earlier moment than before keeps its order', () => {
  const [first, second, third, ...rest] = scripted;
  assert.ok(first && second && third);
  const tape = tapeOf([first, {...second, at: 30_000}, {...third, at: 10}, ...rest]);
  assert.deepEqual(
    [0, 1, 2].map(i => tape.timeOf(i)),
    [0, 30_000, 30_000],
  );
  assert.equal(tape.events(2, 3)[0]?.seq, 3);
});

test('the state after any number of events is the fold of them, in whatever order it is asked for', () => {
  const tape = tapeOf(scripted, 8);
  const counts = [...scripted.keys()].map(i => (i * 37) % scripted.length);
  for (const count of counts.filter(count => count > 0)) {
    const {threads, processes, sampledAt, ...state} = tape.stateAfter(count) ?? assert.fail();
    const {threads: _, processes: __, sampledAt: ___, ...expected} = folded(scripted.slice(0, count));
    assert.deepEqual(state, expected, `after ${count}`);
  }
  assert.equal(tape.stateAfter(0), null);
  assert.deepEqual(tape.stateAfter(scripted.length), folded(scripted));
});

test('what the kernel counted within 250 ms after the next event is known, and no job moves by it', () => {
  const tape = tapeOf(scripted);
  const count = tape.countAt(250_000);
  const state = tape.stateAfter(count);
  const before = folded(scripted.slice(0, count));
  assert.ok(state);
  assert.deepEqual(state.jobs, before.jobs);
  assert.deepEqual([state.latestAt, state.ignored], [before.latestAt, before.ignored]);
  const next = tape.timeOf(count);
  const samples = state.threads[0]?.samples ?? [];
  const readings = scripted
    .flatMap(event => {
      if (event.type === 'sample') return event.threads.some(({thread}) => thread === 1) ? [event.at] : [];
      return 'kernel' in event && event.kernel && event.thread === 1 ? [event.at] : [];
    })
    .filter(at => at <= next + 250_000);
  assert.deepEqual(
    samples.map(({at}) => at),
    readings,
  );
  assert.ok((readings.at(-1) ?? 0) > 400_000, 'there are readings after the cursor');
});

test('an event that arrives late changes the states after its moment', () => {
  const all = bySource(scripted);
  const late = all.filter(({source, at}) => source === '1.2' && at > 200_000);
  const tape = tapeOf(all.filter(event => !late.includes(event)));
  const half = tape.countAt(450_000);
  assert.ok(tape.stateAfter(half));
  tape.add(batchOf(late));
  const inOrder = tape.events(0, tape.length);
  assert.deepEqual(
    [...inOrder].sort((a, b) => a.at - b.at),
    inOrder,
  );
  const count = tape.countAt(450_000);
  assert.ok(count > half);
  assert.deepEqual(tape.stateAfter(count)?.jobs, folded(inOrder.slice(0, count)).jobs);
});

test('markers stand apart from the order of time, in that of their moments', () => {
  const tape = tapeOf(scripted);
  const {length, endUs} = tape;
  for (const marker of [
    {name: 'late', atUs: 300_000},
    {name: 'early', atUs: 100_000},
    {name: 'wrong', atUs: 200_000},
    {name: 'late', atUs: 400_000},
    {name: 'wrong', atUs: null},
  ])
    tape.add(batchOf([markerNote(tape.latest ?? assert.fail(), marker)]));
  assert.deepEqual(tape.latest?.markers, [
    {name: 'early', atUs: 100_000},
    {name: 'late', atUs: 400_000},
  ]);
  assert.deepEqual([tape.length, tape.endUs], [length, endUs]);
  assert.equal(tape.latest?.ignored.repeated, 0);
});

test('the text of a real run is its recording, and its states have no gaps', async () => {
  const {events: real, state} = await run(
    plan({strategy: 'thread', workload: 'sum', workers: 2, jobs: 4, size: 40}),
  );
  const tape = tapeOf(real, 4);
  const [header, ...lines] = [...tape.text()].join('').trimEnd().split('\n');
  assert.equal(JSON.parse(header ?? '').plan.jobs, 4);
  assert.deepEqual(lines, batchOf(real).lines.trimEnd().split('\n'));
  assert.deepEqual(tape.latest, state);
  assert.equal(tape.isCut, false);
  for (let count = 1; count <= tape.length; count++) {
    const {counts, jobs} = tape.stateAfter(count) ?? assert.fail();
    const ended = counts.finished + counts.failed + counts.cancelled;
    assert.equal(ended + counts.running + counts.queued, jobs.length);
  }
});
