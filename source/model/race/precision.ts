import type {Ratio} from './race.js';

/** A ratio is known well enough when its interval is no wider than this share of it; a choice: "1.9 to 2.1 times". */
const PRECISION = 0.1;

/** The width of the interval as a share of the value. */
export const widthOf = ({value, low, high}: Ratio): number => (high - low) / value;

export const isPrecise = (ratio: Ratio): boolean => widthOf(ratio) <= PRECISION;
