import {type ExecutorFigures, executorsOf, runTotalsOf} from '../../../model/figures/executors.js';
import {isLitExecutor} from '../../../model/playback/lit.js';
import {wallMs} from '../../../model/run/run-state.js';
import {edgeUs, originUs} from '../../../model/timeline/axis.js';
import {helperTimeOf} from '../../../model/timeline/helper-threads.js';
import type {ExecutorColumn} from '../../../text/text.js';
import type {Piece} from '../../components/cell.js';
import type {TextColumn} from '../../components/text-table.js';
import {neededThatFit} from '../../layout/fitting.js';
import {LEAST_BAR} from '../../layout/result-text.js';
import {fitted, widest} from '../../layout/width.js';
import type {Tone} from '../../theme/tone.js';
import {knownView, litJob, type RunView} from '../../view.js';
import {type Column, executorColumns, type TableContext} from './columns.js';

/** A column that is shown, how much it is needed, and its sum. */
export type ShownColumn = TextColumn<ExecutorFigures> & {readonly rank: number; readonly total: string};

/** The table of executors at one moment. */
export type ExecutorTable = {
  readonly context: TableContext;
  readonly columns: readonly ShownColumn[];
  readonly gap: number;
  /** Columns for bars at the right; 0 where there is no room. */
  readonly bar: number;
  /** What this system does not provide; null where it provides everything. */
  readonly note: string | null;
};

/** Columns from which two blanks stand between columns, and those from which times stand beside their shares. */
const AIRY = 100;
const WIDE = {measured: 150, unmeasured: 100};

export const executorTable = (view: RunView): ExecutorTable => {
  const context = contextOf(view);
  const gap = view.columns >= AIRY ? 2 : 1;
  const columns = columnsThatFit(context, gap);
  const room = view.columns - columns.reduce((sum, {width}) => sum + width + gap, 1) - 2;
  return {context, columns, gap, bar: room >= LEAST_BAR ? room : 0, note: noteOf(context)};
};

const contextOf = (view: RunView): TableContext => {
  const {run} = view;
  const window = {from: originUs(run), to: edgeUs(run, view.nowUs)};
  const executors = executorsOf(run, window.to, knownView(view).run);
  const measured = executors.some(executor => executor.measured);
  return {
    view,
    run,
    executors,
    measured,
    wallUs: wallMs(run, view.nowUs) * 1000,
    wide: view.columns >= (measured ? WIDE.measured : WIDE.unmeasured),
    helpedUs(process) {
      const processes = run.processes.filter(known => process === undefined || known.process === process);
      return helperTimeOf(processes, 'libuv', window).ranUs;
    },
  };
};

/** The columns that name an executor. */
const NAMES: ReadonlySet<ExecutorColumn> = new Set(['process', 'thread']);

/** The tone of an executor while a job is lit: its name where it has that job, all of it where not; else its usual one. */
export const lightOf = (view: RunView, executor: ExecutorFigures, isName: boolean): Tone | undefined => {
  const job = litJob(view);
  if (job === null) return undefined;
  if (!isLitExecutor(executor, job)) return view.theme.quiet;
  return isName ? view.theme.chosen : undefined;
};

const isUseful = (context: TableContext, {kernel, useful}: Column): boolean =>
  kernel ? context.measured : (useful?.(context) ?? true);

/** As many of the useful columns as fit, the most needed first, from left to right. */
const columnsThatFit = (context: TableContext, gap: number): readonly ShownColumn[] => {
  const {view, run, executors} = context;
  const totals = runTotalsOf(run, executors);
  const useful = executorColumns.filter(column => isUseful(context, column));
  const shown = useful.map((column): ShownColumn => {
    const {id, rank, cell, tone, align = 'right'} = column;
    const title = column.head?.(view) ?? view.text.columns[id];
    const total = column.sum?.(context, totals) ?? '';
    const cells = [title, total, ...executors.map(executor => cell(context, executor))];
    const width = Math.max(column.room?.(context) ?? 0, widest(cells));
    const pieceOf = (executor: ExecutorFigures): Piece => ({
      text: fitted(cell(context, executor), width, align),
      tone: lightOf(view, executor, NAMES.has(id)) ?? tone?.(view, executor),
    });
    return {id, rank, align, width, total, title: {text: title, tone: view.theme.quiet}, pieceOf};
  });
  return neededThatFit(shown, view.columns - 2, gap);
};

/** What the system provides of none of the executors that are open. */
const noteOf = ({executors, view: {text, glyphs}}: TableContext): string | null => {
  const open = executors.filter(({pid, current}) => pid !== null && current.state !== 'starting');
  const noTid = open.some(({tid}) => tid === null);
  const unmeasured = open.length > 0 && open.every(({measured}) => !measured);
  const missing = executorColumns.filter(({id, kernel}) => (id === 'tid' ? noTid : kernel && unmeasured));
  if (missing.length === 0) return null;
  return `${glyphs.none} ${text.notMeasured(missing.map(({id}) => text.columns[id]).join(', '))}`;
};
