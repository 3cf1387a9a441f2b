import type {RunState} from '../run/run-state.js';
import {reportsAt} from '../timeline/reports.js';
import {stopsOf} from './stops.js';

/**
 * Finds what all views of a recorded run look up, one thing after the other, so that none of them takes seconds
 * when it is first seen. Gives the share that is found, 0 to 1.
 */
export function* findLookUps(run: RunState): Iterable<number> {
  for (const [i, thread] of run.threads.entries()) {
    reportsAt(run, thread);
    yield (i + 1) / (run.threads.length + 1);
  }
  stopsOf(run);
}
