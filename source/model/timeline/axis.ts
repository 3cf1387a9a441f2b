import type {RunState} from '../run/run-state.js';
import type {Axis} from './cells.js';

/** The smallest of … 1, 2, 5, 10, 20, 50 … that is at least `value` (> 0). */
export const niceStep = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(value));
  // The tolerance: a power that is not exact (0.001) must not raise 2 to 5.
  const digit = [1, 2, 5].find(step => step * power >= value * (1 - 1e-9)) ?? 10;
  return digit * power;
};

/** Shortest axis of a running run, µs: a choice; most runs are about that long, so the axis stays stable. */
const SHORTEST_US = 1_000_000;

/** The moment at the left end, µs: the first job queued; before that, the beginning of the run. */
export const originUs = (run: RunState): number => run.firstQueuedAt ?? 0;

/** The moment up to which a run is painted, µs: now, or its last job's end once it is over. */
export const edgeUs = (run: RunState, nowUs: number): number =>
  run.stage === 'over' ? (run.lastEndedAt ?? run.latestAt) : Math.max(nowUs, originUs(run));

/**
 * Length of the axis, µs. It grows in steps, so that the picture stays stable in between; a run that is over
 * is enlarged only if it would fill less than a quarter.
 */
export const horizonUs = (run: RunState, nowUs: number): number => {
  const length = edgeUs(run, nowUs) - originUs(run);
  const step = niceStep(Math.max(length, SHORTEST_US));
  return run.stage === 'over' && length > 0 && length < step / 4 ? niceStep(length) : step;
};

/** The axis of timelines, and the moment up to which there is something to paint, µs. */
export type TimeScale = {readonly axis: Axis; readonly edge: number};

/** The scale of a run's timelines of so many characters. */
export const timeScaleOf = (run: RunState, nowUs: number, columns: number): TimeScale => {
  const from = originUs(run);
  const axis = {from, to: from + horizonUs(run, nowUs), columns: Math.max(1, columns)};
  return {axis, edge: edgeUs(run, nowUs)};
};

/** The character of an axis in which a moment lies; what lies beyond is shown at its ends. */
export const columnOf = ({from, to, columns}: Axis, us: number): number =>
  Math.max(0, Math.min(columns - 1, Math.floor(((us - from) / (to - from)) * columns)));

/** Positions of labels on an axis of this length: multiples of a nice step, at least `spacing` characters apart. */
export const ticks = (length: number, columns: number, spacing: number): readonly number[] => {
  const step = niceStep((length * spacing) / columns);
  const last = Math.floor(length / step + 1e-9);
  return Array.from({length: last + 1}, (_, i) => i * step);
};
