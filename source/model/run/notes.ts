import type {RunState} from './run-state.js';

const before = new WeakMap<RunState, RunState>();

/** Says of a state that it differs from another one by what the audience noted alone. */
export const noteOnly = (run: RunState, other: RunState): void => {
  before.set(run, withoutNotes(other));
};

/**
 * The state before the audience noted anything in it, with the same facts: what is found out of one of them holds for
 * the other, so that a marker does not make a hundred thousand jobs be looked through again.
 */
export const withoutNotes = (run: RunState): RunState => before.get(run) ?? run;
