import {helperLoad, helperTimeOf} from '../../../model/figures/helper-threads.js';
import type {RunState} from '../../../model/run/run-state.js';
import {originUs} from '../../../model/timeline/axis.js';
import {type Cell, cellsOf} from '../../../model/timeline/cells.js';
import {type CurrentState, currentStateOf} from '../../../model/timeline/current-state.js';
import {rowSpans, threadSpans} from '../../../model/timeline/lane-spans.js';
import type {View} from '../../view.js';
import type {LaneColumns} from './columns.js';
import type {RowOf} from './rows.js';
import {RECENT_US, type Share, sharesOf} from './time-shares.js';

/** A thread's row with all that it shows. */
export type ThreadModel = {
  readonly row: RowOf<'thread'>;
  readonly cells: readonly Cell[];
  readonly current: CurrentState;
  /** Null where they are not shown or not measured. */
  readonly shares: ReturnType<typeof sharesOf>;
  /** The core on which the thread runs or ran last; null where none is shown. */
  readonly core: number | null;
};

export const threadModel = (
  view: View,
  run: RunState,
  columns: LaneColumns,
  row: RowOf<'thread'>,
): ThreadModel => {
  const {waits} = view.strategy;
  const {edge, axis, figures} = columns;
  const {lane, process} = row;
  const current = currentStateOf(lane, process, waits, edge);
  const isIdle = run.stage === 'over' || current.state === 'exited' || current.state === 'starting';
  return {
    row,
    // While executors open, the clock has not begun and there is nothing to draw.
    cells: cellsOf(run.firstQueuedAt === null ? [] : threadSpans(lane, process, waits, edge), axis),
    current,
    shares: figures.shares && lane.threads.length > 0 ? sharesOf(view, run, lane, edge) : null,
    core: isIdle ? null : (lane.threads.at(-1)?.samples.at(-1)?.core ?? null),
  };
};

/** The timeline of a row of jobs. */
export const jobCells = (
  {strategy}: View,
  run: RunState,
  {edge, axis}: LaneColumns,
  {lane, jobs}: RowOf<'job'>,
): readonly Cell[] =>
  cellsOf(run.firstQueuedAt === null ? [] : rowSpans(lane, jobs, strategy.waits, edge), axis);

/** The helper threads of a process: how many worked recently and for what part of the time, and when. */
export type HelpersModel = {
  readonly count: number;
  readonly share: number;
  /** How many worked at once in each cell; null where nothing is known yet. */
  readonly levels: readonly (number | null)[];
};

export const helpersModel = (
  run: RunState,
  {edge, axis}: Pick<LaneColumns, 'edge' | 'axis'>,
  {process: {processes}}: RowOf<'helpers'> | RowOf<'process'>,
): HelpersModel => {
  const origin = originUs(run);
  const from = run.stage === 'over' ? origin : Math.max(origin, edge - RECENT_US);
  const {count, ranUs} = helperTimeOf(processes, 'libuv', {from, to: edge});
  return {
    count,
    share: edge > from ? ranUs / (edge - from) : 0,
    levels: helperLoad(processes, 'libuv', axis, edge),
  };
};

/** The states that the figures of a lane show by their signs. */
export const statesOf = ({shares}: ThreadModel): readonly Share['state'][] =>
  shares ? [shares.running.state, ...(shares.most ? [shares.most.state] : [])] : [];
