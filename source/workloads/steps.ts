import {setImmediate as nextTurn} from 'node:timers/promises';
import type {Result} from '../model/event/event.js';
import type {Plan} from '../model/event/plan.js';
import type {Task} from './contract.js';

/**
 * A computation in steps of about a millisecond: each yields the fraction that is done, 0 to 1. Between
 * two steps its executor can report, hand the compute lock on, or let its event loop turn.
 */
export type Steps<T> = Generator<number, T, undefined>;

/** How long a computation that yields keeps its event loop to itself, ms; a choice. */
const TURN_MS = 5;

/** Executes all steps: at once, or (where the plan says so) a few milliseconds per turn of the event loop. */
export const performSteps = (
  steps: Steps<Result>,
  task: Task,
  {yields}: Pick<Plan, 'yields'>,
): Result | Promise<Result> => (yields ? inTurns(steps, task) : atOnce(steps, task));

const atOnce = (steps: Steps<Result>, task: Task): Result => {
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
    task.progress(value);
  }
};

const inTurns = async (steps: Steps<Result>, task: Task): Promise<Result> => {
  const {signal} = task;
  for (let since = performance.now(); ; ) {
    const {done, value} = steps.next();
    if (done) return value;
    task.progress(value);
    if (performance.now() - since < TURN_MS) continue;
    await nextTurn(undefined, {signal});
    since = performance.now();
  }
};

/** Steps that call work(from, to) for all of 0 to `count`, `chunk` at a time. */
export function* inChunks(
  count: number,
  chunk: number,
  work: (from: number, to: number) => void,
): Steps<void> {
  for (let from = 0; from < count; from += chunk) {
    const to = Math.min(count, from + chunk);
    work(from, to);
    yield to / count;
  }
}

/** The same steps as a part of a longer computation, which they take from one fraction to another. */
export function* asPart<T>(from: number, to: number, steps: Steps<T>): Steps<T> {
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
    yield from + (to - from) * value;
  }
}
