import {quantileSorted} from 'simple-statistics';
import type {Spread} from './race.js';

/** Median and quartiles of at least one value. */
export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: quantileSorted(sorted, 0.5),
    low: quantileSorted(sorted, 0.25),
    high: quantileSorted(sorted, 0.75),
  };
};

/** The distance of the quartiles as a share of the median; 0 where that is 0. */
export const relativeSpread = ({median, low, high}: Spread): number =>
  median === 0 ? 0 : (high - low) / median;

/** Tukey's outer fences (Exploratory Data Analysis, 1977): what lies further than this many quartile distances out. */
const FENCES = 3;

/** Whether a value is far out of its like. */
export const isFarOut = (value: number, {low, high}: Spread): boolean => {
  const reach = FENCES * (high - low);
  return value < low - reach || value > high + reach;
};
