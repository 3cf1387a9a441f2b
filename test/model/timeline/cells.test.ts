import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Cell, cellsOf, segmentsOf} from '../../../source/model/timeline/cells.js';
import type {LaneState, Span} from '../../../source/model/timeline/span.js';

const span = (from: number, to: number, state: LaneState, job: number | null = null): Span => ({
  from,
  to,
  state,
  job,
});

/** Cells as letters: the first one of the state, a dot for an empty cell. */
const drawn = (cells: readonly Cell[]): string => cells.map(cell => cell?.state[0] ?? '.').join('');

test('each cell shows the state with the largest share of its time', () => {
  const spans = [span(0, 14, 'running', 1), span(14, 26, 'blocked', 1), span(26, 40, 'idle')];
  assert.equal(drawn(cellsOf(spans, {from: 0, to: 40, columns: 4})), 'rbbi');
  const shorter = [span(0, 16, 'running', 1), span(16, 24, 'blocked', 1), span(24, 40, 'idle')];
  assert.equal(drawn(cellsOf(shorter, {from: 0, to: 40, columns: 4})), 'rrii');
});

test('shares of one state add up, however short its spans are', () => {
  const flicker = Array.from({length: 10}, (_, i) => [
    span(i * 10, i * 10 + 6, 'running', i + 1),
    span(i * 10 + 6, i * 10 + 10, 'idle'),
  ]).flat();
  assert.equal(drawn(cellsOf(flicker, {from: 0, to: 100, columns: 2})), 'rr');
});

test('a cell belongs to the job that had most of the shown state', () => {
  const spans = [span(0, 3, 'running', 1), span(3, 8, 'running', 2), span(8, 10, 'running', 3)];
  assert.deepEqual(cellsOf(spans, {from: 0, to: 10, columns: 1}), [{state: 'running', job: 2}]);
});

test('spans before and after the axis are left out, and gaps stay empty', () => {
  const spans = [span(0, 20, 'starting'), span(20, 30, 'running', 1), span(90, 200, 'idle')];
  assert.equal(drawn(cellsOf(spans, {from: 10, to: 100, columns: 9})), 'sr......i');
});

test('a span without length is shown once, in the cell that it ends', () => {
  const failedAt = (at: number) =>
    drawn(
      cellsOf([span(0, at, 'blocked', 1), span(at, at, 'failed', 1), span(at, 50, 'idle')], {
        from: 0,
        to: 50,
        columns: 5,
      }),
    );
  assert.equal(failedAt(20), 'bfiii');
  assert.equal(failedAt(21), 'bbfii');
  assert.equal(failedAt(50), 'bbbbf');
});

/** A quarter of every 50 µs running, the rest ready: the share of one of four lanes on one core. */
const quarterRunning = (job: number): readonly Span[] =>
  Array.from({length: 40}, (_, i) => [
    span(i * 50, i * 50 + 12.5, 'running', job),
    span(i * 50 + 12.5, (i + 1) * 50, 'ready', job),
  ]).flat();

test('a state with a quarter of the time gets a quarter of the cells, whatever their width', () => {
  for (const columns of [7, 20, 40, 53, 80, 160]) {
    const shown = cellsOf(quarterRunning(1), {from: 0, to: 2000, columns}).filter(
      cell => cell?.state === 'running',
    );
    assert.ok(Math.abs(shown.length - columns / 4) <= 1, `${shown.length} of ${columns}`);
  }
});

test('of lanes that share one core, one is shown running in each column', () => {
  const lanes = [1, 2, 3, 4].map(job => cellsOf(quarterRunning(job), {from: 0, to: 2000, columns: 40}));
  const running = lanes[0]?.map((_, i) => lanes.filter(cells => cells[i]?.state === 'running').length);
  assert.deepEqual(
    running,
    Array.from({length: 40}, () => 1),
  );
});

test('a state that is owed a cell never covers another state', () => {
  const spans = [span(0, 25, 'running', 1), span(25, 100, 'ready', 1), span(100, 200, 'blocked', 1)];
  const cells = cellsOf([...spans, span(200, 300, 'running', 1)], {from: 0, to: 300, columns: 3});
  assert.deepEqual(
    cells.map(cell => cell?.state),
    ['ready', 'blocked', 'running'],
  );
});

test('segments are neighbouring cells of one job, and idle cells have none', () => {
  const cell = (job: number | null): Cell => ({state: job === null ? 'idle' : 'running', job});
  const cells = [cell(1), cell(1), cell(null), cell(2), null, cell(2), cell(2)];
  assert.deepEqual(segmentsOf(cells), [
    {job: 1, from: 0, length: 2},
    {job: 2, from: 3, length: 1},
    {job: 2, from: 5, length: 2},
  ]);
  assert.deepEqual(segmentsOf([]), []);
});
