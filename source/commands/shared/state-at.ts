import {withFirstReadings} from '../../model/playback/first-readings.js';
import type {Position} from '../../model/playback/seek.js';
import type {RunState} from '../../model/run/run-state.js';
import {MOST_READINGS, READINGS_US} from '../../recordings/readings.js';
import type {Tape} from '../../recordings/tape.js';

/** How the run of a tape was at a position; null before it began. */
export const stateAt = (tape: Tape, {count, atUs}: Position): RunState | null => {
  const run = tape.stateAfter(count);
  if (run === null || count >= tape.length) return run;
  const end = Math.min(tape.countAt(atUs + READINGS_US), count + MOST_READINGS);
  return withFirstReadings(run, atUs, tape.events(count, end));
};
