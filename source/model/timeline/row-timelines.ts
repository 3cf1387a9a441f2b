import {strategyNamed} from '../event/strategies.js';
import type {RunState} from '../run/run-state.js';
import type {TimeScale} from './axis.js';
import {type Cell, cellsOfLanes, type RunningLimit} from './cells.js';
import type {LaneRow, RowOf} from './lane-rows.js';
import {eachRowSpan, eachThreadSpan} from './lane-spans.js';
import {onBorders} from './on-borders.js';
import {contentsOfRow, type RowContents, type TimelineRow} from './row-contents.js';
import {type Span, spansUpTo} from './span.js';

/** The timelines of some rows. */
export type Timelines = {
  readonly cells: ReadonlyMap<LaneRow, readonly Cell[]>;
  /** The part of their time up to the scale's edge that is drawn, 0 to 1; the rest is empty. */
  readonly drawn: number;
};

/**
 * The timelines of rows that are painted together, up to the scale's edge: empty while executors open, as the clock has
 * not begun. They are drawn from left to right.
 * @param atOnce about how many spans are looked at, beside those that were before: drawing a million of them would keep
 * a screen from everything else for seconds. All where it is left out.
 */
export const timelinesOf = (
  run: RunState,
  scale: TimeScale,
  rows: readonly LaneRow[],
  atOnce: number = Number.POSITIVE_INFINITY,
): Timelines => {
  const {from, to, columns} = scale.axis;
  const groups = groupsOf(run, rows).map(group => ({
    ...group,
    contents: group.rows.map(row => contentsOfRow(row, scale, () => spansOf(run, scale, row))),
  }));
  const isBegun = run.firstQueuedAt !== null;
  const all = groups.flatMap(({contents}) => contents);
  const found = isBegun ? findColumns(all, columns, atOnce) : 0;
  const cells = new Map<LaneRow, readonly Cell[]>();
  for (const {rows, contents, limit} of groups) {
    const known = contents.map(one => one.contents.slice(0, found));
    const timelines = cellsOfLanes(known, scale.axis, limit);
    for (const [i, row] of rows.entries()) cells.set(row, timelines[i] ?? []);
  }
  const reached = (found * (to - from)) / columns;
  return {cells, drawn: isBegun ? Math.min(1, reached / (scale.edge - from)) : 1};
};

/** Finds the contents of rows, column by column, until so many spans were looked at; gives how many are found in all rows. */
const findColumns = (rows: readonly RowContents[], columns: number, atOnce: number): number => {
  let column = rows.reduce((least, {found}) => Math.min(least, found), columns);
  // A run that goes on is drawn anew for each frame: at once is faster than column by column.
  const step = atOnce === Number.POSITIVE_INFINITY ? columns : 1;
  // One column is found in any case, so that each call comes nearer.
  for (let count = 0; column < columns && count <= atOnce; ) {
    column = Math.min(columns, column + step);
    for (const row of rows) count += row.find(column);
  }
  return column;
};

/** Rows of which no more are shown running at one place than can run at one moment. */
type Group = {readonly rows: readonly TimelineRow[]; readonly limit: RunningLimit};

/** The threads of a run together, and the jobs of each of its lanes. */
const groupsOf = (run: RunState, rows: readonly LaneRow[]): readonly Group[] => {
  const jobs = rows.filter(row => row.kind === 'job');
  return [
    {rows: rows.filter(row => row.kind === 'thread').sort(byCore), limit: threadLimit(run)},
    ...[...new Set(jobs.map(({lane}) => lane))].map(lane => ({
      rows: jobs.filter(row => row.lane === lane),
      limit: TURNS,
    })),
  ];
};

/** What is drawn of a row, up to an edge. */
const spansOf = (run: RunState, {axis, edge}: TimeScale, row: TimelineRow): Iterable<Span> => {
  const {waits} = strategyNamed(run.plan.strategy);
  return row.kind === 'thread'
    ? spansUpTo(eachThreadSpan(row.lane, row.process, waits, edge), edge)
    : onBorders(spansUpTo(eachRowSpan(row.lane, row.jobs, waits, edge), edge), axis);
};

/** Of equal lanes, those that have a core now come first: what a timeline shows last is what its label says. */
const byCore = (a: RowOf<'thread'>, b: RowOf<'thread'>): number =>
  Number(b.lane.hasCore) - Number(a.lane.hasCore);

/** As many threads can run as there are cores. Where nothing is measured, a lane shows what its jobs report. */
const threadLimit = ({plan, environment, threads}: RunState): RunningLimit => ({
  most: threads.some(({samples}) => samples.length > 0)
    ? (plan.cores ?? environment.cores)
    : Number.POSITIVE_INFINITY,
  otherwise: 'ready',
});

/** A thread executes one of its jobs at a time. */
const TURNS: RunningLimit = {most: 1, otherwise: 'suspended'};
