import type {Workload} from '../contract.js';

/** How long a job should take on this machine, without its waits for a server, ms; a choice: long enough to watch, short enough for a class. */
export const AIM_MS = 400;

/** The size cannot be computed from a job that took less than this, ms; a choice. */
const UNRELIABLE_MS = 50;
/** The size is computed from a job that took at least this long, ms. */
const RELIABLE_MS = AIM_MS / 2;
/** How many times longer the next job is expected to take while jobs are too short; a choice. */
const STEP = 8;
/** How many times shorter than a job of the workload's own size, if that took 1 s, the first job should be; a choice. */
const CAUTION = 1000;

/** A job of this size took, or would take, so many ms. */
export type Timed = {readonly size: number; readonly ms: number};

/** The properties of a workload that matter here. */
export type Sized = Pick<Workload, 'size' | 'sizeLimit' | 'growth'>;

/** The size of the first job. */
export const firstSize = (sized: Sized): number =>
  within(sized, sizeFor({size: sized.size, ms: CAUTION}, 1, sized));

/** The size of the next job; null when the right size can be computed from this one. */
export const nextSize = (timed: Timed, sized: Sized): number | null => {
  if (timed.ms >= RELIABLE_MS || timed.size === sized.sizeLimit) return null;
  const ms = timed.ms < UNRELIABLE_MS ? Math.min(AIM_MS, timed.ms * STEP) : AIM_MS;
  return within(sized, Math.max(timed.size + 1, sizeFor(timed, ms, sized)));
};

/** The size whose jobs take about AIM_MS, and how long they are expected to take. */
export const foundSize = (timed: Timed, sized: Sized): Timed => {
  const size = within(sized, roundNumber(sizeFor(timed, AIM_MS, sized)));
  return {size, ms: timed.ms * (size / timed.size) ** growthOf(sized)};
};

const growthOf = ({growth = 1}: Sized): number => growth;

/** The size of a job that takes `ms`: time grows with a power of size. */
const sizeFor = (timed: Timed, ms: number, sized: Sized): number =>
  timed.size * (ms / timed.ms) ** (1 / growthOf(sized));

const within = ({sizeLimit}: Sized, size: number): number =>
  Math.min(sizeLimit, Math.max(1, Math.round(size)));

/** The leading digits of round numbers. */
const DIGITS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The nearest round whole number, by its ratio. */
export const roundNumber = (value: number): number => {
  const unit = 10 ** Math.floor(Math.log10(value));
  const distance = (number: number): number => Math.abs(Math.log(number / value));
  const numbers = DIGITS.map(digit => Math.max(1, Math.round(digit * unit)));
  return numbers.reduce((best, number) => (distance(number) < distance(best) ? number : best));
};
