import type {LaneState} from '../../model/timeline/span.js';
import type {View} from '../view.js';
import {widest} from './width.js';

/** How much a row can say: everything, no nouns, or single letters. */
export type Density = 'full' | 'brief' | 'tiny';

/** The least columns for each way to write a row. */
const FULL = 72;
const BRIEF = 52;
/** Columns from which everything is called by its noun. */
export const NOUNS = 100;

export const densityOf = (columns: number): Density =>
  columns >= FULL ? 'full' : columns >= BRIEF ? 'brief' : 'tiny';

/** The width of the widest word for what a lane can do under this strategy. */
export const widestState = ({text, strategy, session}: View): number => {
  const possible: LaneState[] = ['starting', 'running', 'ready', strategy.waits, 'idle', 'exited'];
  if (session.run?.plan.gil) possible.push('locked');
  if (strategy.waits === 'in flight' && session.run?.plan.yields) possible.push('suspended');
  return widest(possible.map(state => text.states[state]));
};
