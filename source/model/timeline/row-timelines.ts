import {strategyNamed} from '../event/strategies.js';
import type {RunState} from '../run/run-state.js';
import type {TimeScale} from './axis.js';
import {type Cell, type Contents, cellsOfLanes, contentsOf, type RunningLimit} from './cells.js';
import type {LaneRow, RowOf} from './lane-rows.js';
import {eachRowSpan, eachThreadSpan} from './lane-spans.js';
import {onBorders} from './on-borders.js';
import {type Span, spansUpTo} from './span.js';

/** The timelines of rows that are painted together, up to the scale's edge: empty while executors open, as the clock has not begun. */
export const rowTimelines = (
  run: RunState,
  {axis, edge}: TimeScale,
  rows: readonly LaneRow[],
): ReadonlyMap<LaneRow, readonly Cell[]> => {
  const timelines = new Map<LaneRow, readonly Cell[]>();
  const {waits} = strategyNamed(run.plan.strategy);
  const draw = <R extends RowOf<'thread' | 'job'>>(
    some: readonly R[],
    spansOf: (row: R) => Iterable<Span>,
    limit: RunningLimit,
  ): void => {
    const contents = some.map(row =>
      run.firstQueuedAt === null ? [] : keptContents(row, {axis, edge}, () => spansOf(row)),
    );
    for (const [i, cells] of cellsOfLanes(contents, axis, limit).entries()) {
      const row = some[i];
      if (row) timelines.set(row, cells);
    }
  };

  const threads = rows.filter(row => row.kind === 'thread').sort(byCore);
  draw(
    threads,
    ({lane, process}) => spansUpTo(eachThreadSpan(lane, process, waits, edge), edge),
    threadLimit(run),
  );
  const jobs = rows.filter(row => row.kind === 'job');
  for (const lane of new Set(jobs.map(row => row.lane))) {
    const own = jobs.filter(row => row.lane === lane);
    draw(own, row => onBorders(spansUpTo(eachRowSpan(lane, row.jobs, waits, edge), edge), axis), TURNS);
  }
  return timelines;
};

/** What happened in the time of each character of a row: found once, whichever rows are painted with it. */
const keptContents = (
  row: RowOf<'thread' | 'job'>,
  {axis, edge}: TimeScale,
  spansOf: () => Iterable<Span>,
): Contents => {
  const scale = [axis.from, axis.to, axis.columns, edge].join();
  const owner = row.kind === 'thread' ? row.lane : row.jobs;
  const known = cachedContents.get(owner);
  if (known?.scale === scale) return known.contents;
  const contents = contentsOf(spansOf(), axis);
  cachedContents.set(owner, {scale, contents});
  return contents;
};

const cachedContents = new WeakMap<object, {readonly scale: string; readonly contents: Contents}>();

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
