import type {Strategy} from '../../../model/event/strategies.js';
import type {RunState} from '../../../model/run/run-state.js';
import type {LaneState} from '../../../model/timeline/span.js';

/**
 * What a lane can do, the most telling first: a legend leaves out the last ones where there is little room.
 * The value says whether a legend explains it: a thread that has exited draws nothing.
 */
const STATES: Readonly<Record<LaneState, boolean>> = {
  running: true,
  ready: true,
  blocked: true,
  'in flight': true,
  suspended: true,
  locked: true,
  unexplained: true,
  idle: true,
  starting: true,
  failed: true,
  exited: false,
};

/** All states, the most telling first. */
export const allStates = Object.keys(STATES) as readonly LaneState[];

/** The states that a legend explains: those that this run can show, and those that are painted. */
export const legendStates = (
  run: RunState,
  {waits}: Strategy,
  painted: ReadonlySet<LaneState>,
): readonly LaneState[] => {
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
  return allStates.filter(state => STATES[state] && (possible[state] || painted.has(state)));
};

/** More executors than cores: if all of them compute, some are ready without a core. */
const isCrowded = ({shape, plan, environment, sampledAt}: RunState): boolean =>
  sampledAt !== null && shape.processes * shape.threads > (plan.cores ?? environment.cores);
