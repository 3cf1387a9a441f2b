import type {Steps} from './steps.js';

/** Does work(from, to) for all of 0 to count, so many at a time, with a step after each. */
export function* portions(
  count: number,
  portion: number,
  work: (from: number, to: number) => void,
): Steps<void> {
  for (let from = 0; from < count; from += portion) {
    const to = Math.min(count, from + portion);
    work(from, to);
    yield to / count;
  }
}

/** The same steps as a part of something longer, in which they lead from one fraction to another. */
export function* within<T>(from: number, to: number, steps: Steps<T>): Steps<T> {
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
    yield from + (to - from) * value;
  }
}
