import type {RunState} from '../run/run-state.js';

/** The smallest of … 1, 2, 5, 10, 20, 50 … that is at least `value` (> 0). */
export const niceStep = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(value));
  // A power that is not exact (0.001) must not lift 2 above 2.
  const digit = [1, 2, 5].find(step => step * power >= value * (1 - 1e-9)) ?? 10;
  return digit * power;
};

/** A run is first shown on an axis of one second: most are that long, and it need not move meanwhile. */
const FIRST_US = 1_000_000;

/** The moment that stands at the left end, µs: the first job queued; before that, the run's zero. */
export const originUs = (run: RunState): number => run.firstQueuedAt ?? 0;

/** The moment up to which a run is painted, µs: now, or its last job's end once it is over. */
export const edgeUs = (run: RunState, nowUs: number): number =>
  run.stage === 'over' ? (run.lastEndedAt ?? run.latestAt) : Math.max(nowUs, originUs(run));

/**
 * How much time the axis spans, µs. It grows in steps, so that a picture stands still for a while;
 * a finished run is enlarged only where it would fill less than a quarter.
 */
export const horizonUs = (run: RunState, nowUs: number): number => {
  const length = edgeUs(run, nowUs) - originUs(run);
  const roomy = niceStep(Math.max(length, FIRST_US));
  return run.stage === 'over' && length > 0 && length < roomy / 4 ? niceStep(length) : roomy;
};

/** Where labels stand on an axis of this length: multiples of a calm step, at least `apart` characters apart. */
export const ticks = (length: number, columns: number, apart: number): readonly number[] => {
  const step = niceStep((length * apart) / columns);
  const last = Math.floor(length / step + 1e-9);
  return Array.from({length: last + 1}, (_, i) => i * step);
};
