import {wallMs} from '../run/run-state.js';
import {boundsOf, type SpeedupBounds} from './bounds.js';
import {entryKey, type RaceState} from './fold.js';
import type {Entry} from './race.js';

/** A number of workers of a sweep, with what was predicted and what came of it; null where not known yet. */
export type SpeedupPoint = {
  readonly workers: number;
  readonly bounds: SpeedupBounds | null;
  readonly measured: number | null;
};

/** Speed-ups over the run with one worker, by numbers of workers; empty where strategies race. */
export const speedupsOf = (state: RaceState): readonly SpeedupPoint[] => {
  const {settings, runs} = state;
  if (settings === null || settings.kind === 'strategies') return [];
  const one = settings.entries.find(({workers}) => workers === 1);
  const single = one && runs[entryKey(one)];
  const first = one && medianOf(state, one);
  return settings.entries.map((entry): SpeedupPoint => {
    const median = medianOf(state, entry);
    return {
      workers: entry.workers,
      bounds: single ? boundsOf(single, entry.workers) : null,
      measured: first != null && median !== null && median > 0 ? first / median : null,
    };
  });
};

/** The median of the trials that count; before the first one, the time of the warm-up. */
const medianOf = ({result, runs}: RaceState, entry: Entry): number | null => {
  const key = entryKey(entry);
  const contestant = result?.contestants.find(one => entryKey(one) === key);
  const run = runs[key];
  return contestant?.wallMs.median ?? (run ? wallMs(run) : null);
};
