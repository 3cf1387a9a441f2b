import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {CoreCell} from '../../source/model/timeline/cores.js';
import {coreTimeline} from '../../source/view/pages/cores/core-timeline.js';
import {audience} from '../helpers/audience.js';
import {withoutColours} from '../helpers/colours.js';
import {viewFor} from '../helpers/frames.js';
import {runAt, sums, wholeRun} from '../helpers/scripted-runs.js';

const run = runAt(wholeRun(sums({strategy: 'thread'})));
const by = (thread: number) => ({kind: 'executor', process: 1, thread}) as const;

const view = {...viewFor({session: audience(run), nowMs: 0}, {columns: 80, rows: 24}), run};

/** A core's timeline without colours; each cell has its executors' shares, by thread. */
const lines = (cells: readonly (Readonly<Record<number, number>> | null)[], height: number) =>
  coreTimeline(
    view,
    cells.map(
      (cell): CoreCell | null =>
        cell && Object.entries(cell).map(([thread, share]) => ({by: by(Number(thread)), share})),
    ),
    height,
    null,
    null,
  ).map(withoutColours);

const times = <T>(count: number, value: T): readonly T[] => Array.from({length: count}, () => value);

test('a mark stands where an executor begins, and the time that follows is filled', () => {
  assert.deepEqual(lines([{1: 1}, {1: 0.9}, {2: 0.8}, {2: 1}, {1: 1}], 1), ['a█b█a']);
});

test('on one line the executors that share a core take turns, each as often as its part is large', () => {
  const [line = ''] = lines(times(12, {1: 0.5, 2: 0.25, 3: 0.25}), 1);
  const places = [...line.replaceAll(/([a-c])█/g, '$1$1')];
  assert.deepEqual(
    ['a', 'b', 'c'].map(mark => places.filter(one => one === mark).length),
    [6, 3, 3],
  );
});

test('several lines are divided among them, in the order of their numbers', () => {
  assert.deepEqual(lines(times(3, {2: 0.25, 1: 0.5, 3: 0.25}), 4), ['a██', 'a██', 'b██', 'c██']);
});

test('idle time is thin, less than half is low, and what is not known is blank', () => {
  assert.deepEqual(lines([{1: 0.4}, {}, {1: 0.001}, null], 1), ['▁── ']);
  assert.deepEqual(lines([{1: 0.5}, {}, null], 2), ['a─ ', '   ']);
});

test('where a stretch is too short for its executor’s number, a mark stands for it', () => {
  assert.deepEqual(lines([{62: 1}, {52: 1}, {62: 1}, {62: 1}], 1), ['●Z62']);
});
