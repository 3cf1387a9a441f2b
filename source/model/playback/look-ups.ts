import type {RunState} from '../run/run-state.js';
import {reportsAt} from '../timeline/reports.js';
import {stopsOf} from './stops.js';

/** Of runs with fewer jobs all is found in less time than a person notices: a choice. */
const MANY_JOBS = 5000;

/**
 * Finds what all views of a recorded run look up, one thing after the other, so that none of them takes seconds when it
 * is first seen. Gives the share that is found, 0 to 1, where others are to have their turn.
 */
export function* findLookUps(run: RunState): Iterable<number> {
  for (const [i, thread] of run.threads.entries()) {
    reportsAt(run, thread);
    if (run.jobs.length >= MANY_JOBS) yield (i + 1) / (run.threads.length + 1);
  }
  stopsOf(run);
}
