import {strategyNamed} from '../event/strategies.js';
import type {RunState} from '../run/run-state.js';
import type {Cell} from './cells.js';
import {LANE_STATES, type LaneState} from './span.js';

/** The states that a legend explains, the most telling first: those that a run can show, and those that are painted. */
export const legendStates = (run: RunState, painted: ReadonlySet<LaneState>): readonly LaneState[] => {
  const {waits} = strategyNamed(run.plan.strategy);
  const possible: Readonly<Partial<Record<LaneState, boolean>>> = {
    running: true,
    ready: isCrowded(run),
    [waits]: true,
    suspended: waits === 'in flight' && run.plan.yields,
    locked: run.plan.gil,
    idle: true,
    starting: true,
    failed: true,
  };
  // A thread that has exited draws nothing.
  return LANE_STATES.filter(state => state !== 'exited' && (possible[state] || painted.has(state)));
};

/** More executors than cores: if all of them compute, some are ready without a core. */
const isCrowded = ({shape, plan, environment, sampledAt}: RunState): boolean =>
  sampledAt !== null && shape.processes * shape.threads > (plan.cores ?? environment.cores);

/** All states of some timelines. */
export const statesIn = (timelines: readonly (readonly Cell[])[]): readonly LaneState[] => [
  ...new Set(timelines.flatMap(cells => cells.flatMap(cell => (cell ? [cell.state] : [])))),
];
