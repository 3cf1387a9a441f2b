import type {Workload} from '../contract.js';

/** What a job should take on this machine, ms, beside what it waits for a server: long enough to watch, short enough for a class. */
export const AIM_MS = 400;

/** A job that took less than this tells too little to go by, ms. */
const TELLING_MS = 50;
/** A job that took this long tells enough, ms. */
const ENOUGH_MS = AIM_MS / 2;
/** How many times longer the next job may be expected to take while jobs tell too little. */
const STEP = 8;
/** How many times shorter than a job of the workload's own size the first job is expected to be. */
const CAUTION = 1000;

/** A job of this size took, or would take, so many ms. */
export type Timed = {readonly size: number; readonly ms: number};

/** What has to be known of a workload. */
export type Sized = Pick<Workload, 'size' | 'sizeLimit' | 'growth'>;

/** The size to begin with. */
export const firstSize = (sized: Sized): number =>
  within(sized, sizeFor({size: sized.size, ms: CAUTION}, 1, sized));

/** The size to try after this one; null when it is known well enough which one to take. */
export const nextSize = (timed: Timed, sized: Sized): number | null => {
  if (timed.ms >= ENOUGH_MS || timed.size === sized.sizeLimit) return null;
  const ms = timed.ms < TELLING_MS ? Math.min(AIM_MS, timed.ms * STEP) : AIM_MS;
  return within(sized, Math.max(timed.size + 1, sizeFor(timed, ms, sized)));
};

/** The size whose jobs take about what they should, and what they are then expected to take. */
export const foundSize = (timed: Timed, sized: Sized): Timed => {
  const size = within(sized, friendly(sizeFor(timed, AIM_MS, sized)));
  return {size, ms: timed.ms * (size / timed.size) ** growthOf(sized)};
};

const growthOf = ({growth = 1}: Sized): number => growth;

/** The size that takes `ms`, as time grows with a power of size. */
const sizeFor = (timed: Timed, ms: number, sized: Sized): number =>
  timed.size * (ms / timed.ms) ** (1 / growthOf(sized));

const within = ({sizeLimit}: Sized, size: number): number =>
  Math.min(sizeLimit, Math.max(1, Math.round(size)));

/** The leading digits of numbers that are easy to say. */
const DIGITS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The nearest whole number, as a factor, that is easy to say. */
export const friendly = (value: number): number => {
  const unit = 10 ** Math.floor(Math.log10(value));
  const away = (number: number): number => Math.abs(Math.log(number / value));
  const numbers = DIGITS.map(digit => Math.max(1, Math.round(digit * unit)));
  return numbers.reduce((best, number) => (away(number) < away(best) ? number : best));
};
