import {clamp, type Range} from '../options/range.js';
import {runOptions} from '../options/run-options.js';

/** What the keys for faster and slower multiply: the wait for an answer, or the work itself. */
export type Scaled = 'latencyMs' | 'size';

/** A latency or size multiplied by a factor, within its range. */
export const scaled = (value: number, scale: number, range: Range): number =>
  clamp(Math.round(value * scale), range);

/** The next power of two up or down; the same where that one, or what it would make of `value`, is out of range. */
export const nextScale = (scale: number, by: number, value: number, range: Range): number => {
  const next = clamp(by > 0 ? scale * 2 : scale / 2, runOptions.scale.type.range);
  return value * next > range.to ? scale : next;
};
