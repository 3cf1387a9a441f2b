import {type ExecutorFigures, executorsOf, runTotalsOf} from '../../../model/figures/executors.js';
import {helperTimeOf} from '../../../model/figures/helper-threads.js';
import {type RunState, wallMs} from '../../../model/run/run-state.js';
import {edgeUs, originUs} from '../../../model/timeline/axis.js';
import type {LaneState} from '../../../model/timeline/span.js';
import type {ExecutorColumn} from '../../../text/text.js';
import {widest} from '../../layout/width.js';
import type {View} from '../../view.js';
import {type CellContext, type Column, executorColumns} from './columns.js';

/** A column that is shown: its head, its sum, and how wide it is. */
export type ShownColumn = Column & {
  readonly id: ExecutorColumn;
  readonly title: string;
  readonly total: string;
  readonly width: number;
};

/** The table of executors at one moment. */
export type ExecutorTable = {
  readonly executors: readonly ExecutorFigures[];
  readonly context: CellContext;
  readonly columns: readonly ShownColumn[];
  readonly gap: number;
  /** Columns for bars at the right; 0 where there is no room. */
  readonly bar: number;
  /** What this system does not tell; null where it tells everything. */
  readonly note: string | null;
};

/** Columns from which two blanks stand between columns, and those from which times stand beside their shares. */
const AIRY = 100;
const WIDE = {measured: 150, unmeasured: 100};
const LEAST_BAR = 12;

export const executorTable = (view: View, run: RunState): ExecutorTable => {
  const executors = executorsOf(run, edgeUs(run, view.nowUs));
  const context = contextOf(view, run, executors);
  const gap = view.columns >= AIRY ? 2 : 1;
  const columns = columnsThatFit(context, executors, gap);
  const used = columns.reduce((sum, {width}) => sum + width + gap, 1);
  const room = view.columns - used - 2;
  return {
    executors,
    context,
    columns,
    gap,
    bar: room >= LEAST_BAR ? room : 0,
    note: noteOf(view, executors),
  };
};

const contextOf = (view: View, run: RunState, executors: readonly ExecutorFigures[]): CellContext => {
  const measured = executors.some(executor => executor.measured);
  const window = {from: originUs(run), to: edgeUs(run, view.nowUs)};
  return {
    view,
    run,
    wallUs: wallMs(run, view.nowUs) * 1000,
    wide: view.columns >= (measured ? WIDE.measured : WIDE.unmeasured),
    helpedUs: process => {
      const processes = run.processes.filter(known => process === undefined || known.process === process);
      return helperTimeOf(processes, 'libuv', window).ranUs;
    },
  };
};

/** Columns that stay where there is little room, the most needed first. */
const NEEDED: readonly ExecutorColumn[] = [
  'process',
  'thread',
  'state',
  'done',
  'busy',
  'ready',
  'locked',
  'waits',
  'core',
  'helped',
  'sockets',
  'sessions',
  'takenOff',
  'gaveUp',
  'loop',
  'loopTicks',
  'pid',
  'tid',
  'holds',
];

/** Columns that only the kernel can fill. */
const KERNEL: readonly ExecutorColumn[] = ['ready', 'core', 'gaveUp', 'takenOff'];

/** The columns in which this run has something to say, the most needed first. */
const neededColumns = (
  {run, helpedUs}: CellContext,
  executors: readonly ExecutorFigures[],
): readonly ExecutorColumn[] => {
  const measured = executors.some(executor => executor.measured);
  const empty: Readonly<Partial<Record<ExecutorColumn, boolean>>> = {
    ...Object.fromEntries(KERNEL.map(id => [id, !measured])),
    locked: !run.plan.gil,
    helped: helpedUs() === 0,
    loop: executors.every(({loop}) => loop === null),
    sessions: run.plan.urls.length === 0 && run.sessions.length === 0,
    sockets: run.plan.urls.length === 0 && executors.every(({sockets}) => sockets === 0),
  };
  return NEEDED.filter(id => !empty[id]);
};

const columnsThatFit = (
  context: CellContext,
  executors: readonly ExecutorFigures[],
  gap: number,
): readonly ShownColumn[] => {
  const {view, run} = context;
  const totals = runTotalsOf(run, executors);
  const kept = new Map<ExecutorColumn, ShownColumn>();
  let used = 1;
  for (const id of neededColumns(context, executors)) {
    const column = executorColumns[id];
    const title = column.head?.(view) ?? view.text.columns[id];
    const total = column.sum(context, totals);
    const cells = [title, total, ...executors.map(executor => column.cell(context, executor))];
    const width = Math.max(column.room?.(context) ?? 0, widest(cells));
    if (used + width + 1 > view.columns) continue;
    used += width + gap;
    kept.set(id, {...column, id, title, total, width});
  }
  return (Object.keys(executorColumns) as ExecutorColumn[]).flatMap(id => kept.get(id) ?? []);
};

/** What the system tells of none of the executors that are open. */
const noteOf = ({text, glyphs}: View, executors: readonly ExecutorFigures[]): string | null => {
  const open = executors.filter(({pid, current}) => pid !== null && current.state !== 'starting');
  const missing: ExecutorColumn[] = open.some(({tid}) => tid === null) ? ['tid'] : [];
  if (open.length > 0 && open.every(({measured}) => !measured)) missing.push(...KERNEL);
  if (missing.length === 0) return null;
  return `${glyphs.none} ${text.notMeasured(missing.map(id => text.columns[id]).join(', '))}`;
};

/** How an executor's time divides, as lengths that add up to at most `room`; what is missing was idle. */
export const shareLengths = (
  executor: ExecutorFigures,
  wallUs: number,
  room: number,
): readonly (readonly [LaneState, number])[] => {
  const parts: readonly (readonly [LaneState, number])[] = [
    ['running', executor.runningUs],
    ['ready', executor.readyUs],
    ['locked', executor.lockedUs],
    ['blocked', executor.blockedUs],
    ['in flight', executor.inFlightUs],
    ['unexplained', executor.unexplainedUs],
  ];
  let left = room;
  const lengths = parts.map(([state, us]): readonly [LaneState, number] => {
    const length = wallUs > 0 ? Math.min(left, Math.round((us / wallUs) * room)) : 0;
    left -= length;
    return [state, length];
  });
  return [...lengths, ['idle', left]];
};
