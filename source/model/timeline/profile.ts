import {withoutNotes} from '../run/notes.js';
import type {RunState} from '../run/run-state.js';
import type {TimeScale} from './axis.js';
import type {Cell} from './cells.js';
import {laneRows} from './lane-rows.js';
import {timelinesOf} from './row-timelines.js';
import type {LaneState} from './span.js';

/** What the jobs of a run do together in one character: how many executors hold, and what most of them do; null: none. */
export type ProfileCell = {readonly jobs: number; readonly state: LaneState} | null;

/** Rows from which on only every second, third … one is looked at, for the time that it takes: a choice. */
const MOST_ROWS = 60;

/** States of a row that holds no job. */
const WITHOUT_JOB: ReadonlySet<LaneState> = new Set(['starting', 'idle', 'exited', 'failed']);

/** A run as one line: its jobs at once, from the first one queued to the scale's edge. */
export const profileOf = (run: RunState, scale: TimeScale): readonly ProfileCell[] => {
  const known = cached.get(withoutNotes(run));
  if (known && isSameScale(known.scale, scale)) return known.cells;
  const cells = profiled(run, scale);
  cached.set(withoutNotes(run), {scale, cells});
  return cells;
};

// A run that is over is painted beside another one that grows.
const cached = new WeakMap<RunState, {scale: TimeScale; cells: readonly ProfileCell[]}>();

const isSameScale = ({axis, edge}: TimeScale, other: TimeScale): boolean =>
  edge === other.edge &&
  axis.from === other.axis.from &&
  axis.to === other.axis.to &&
  axis.columns === other.axis.columns;

const profiled = (run: RunState, scale: TimeScale): readonly ProfileCell[] => {
  const all = laneRows(run, Number.POSITIVE_INFINITY);
  const ofJobs = all.filter(({kind}) => kind === 'job');
  const rows = ofJobs.length > 0 ? ofJobs : all.filter(({kind}) => kind === 'thread');
  const every = Math.ceil(rows.length / MOST_ROWS);
  const seen = rows.filter((_, i) => i % every === 0);
  const timelines = [...timelinesOf(run, scale, seen).cells.values()];
  const stands = seen.length === 0 ? 1 : rows.length / seen.length;
  return Array.from({length: scale.axis.columns}, (_, column) =>
    together(
      timelines.map(cells => cells[column] ?? null),
      stands,
    ),
  );
};

/** Some rows in one column; each stands for so many. */
const together = (cells: readonly Cell[], stands: number): ProfileCell => {
  const counts = new Map<LaneState, number>();
  for (const cell of cells)
    if (cell && !WITHOUT_JOB.has(cell.state)) counts.set(cell.state, (counts.get(cell.state) ?? 0) + 1);
  if (counts.size === 0) return null;
  const [[state]] = [...counts].toSorted(([, a], [, b]) => b - a) as [[LaneState, number]];
  const held = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {jobs: Math.round(held * stands), state};
};
