import type {RunState} from '../run/run-state.js';
import {isDisturbed} from './lacking-cores.js';
import {type RunBreakdown, runBreakdownOf} from './run-breakdown.js';

/** What other programs had of the cores that a run wanted. */
export type Disturbance = Pick<RunBreakdown, 'cores' | 'othersCores'>;

/** What disturbed a run that is over so much that its time says little; null where nothing did. */
export const disturbanceOf = (run: RunState): Disturbance | null => {
  const known = cachedDisturbances.get(run);
  if (known !== undefined) return known;
  const breakdown = runBreakdownOf(run);
  const disturbance = isDisturbed(breakdown) ? breakdown : null;
  cachedDisturbances.set(run, disturbance);
  return disturbance;
};

// The scoreboard asks in every frame.
const cachedDisturbances = new WeakMap<RunState, Disturbance | null>();
