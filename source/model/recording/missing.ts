import type {RunState} from '../run/run-state.js';
import type {Gaps} from './problem.js';

/**
 * What the recording of a run lacks: events, by numbers that no event has, the line before which the first of them was
 * (null where none is missing), and whether the end of the run is missing.
 */
export type Missing = {readonly events: number; readonly line: number | null; readonly end: boolean};

/** The same; null where it is whole. */
export const missingIn = ({outcome}: Pick<RunState, 'outcome'>, gaps: Gaps | null): Missing | null =>
  gaps === null && outcome !== null
    ? null
    : {events: gaps?.events ?? 0, line: gaps?.line ?? null, end: outcome === null};
