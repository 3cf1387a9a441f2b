import type {Steps} from '../../source/workloads/steps.js';

/** Takes all steps at once and gives the result. */
export const ofSteps = <T>(steps: Steps<T>): T => {
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
};

/** What it tells of itself on the way. */
export const fractionsOf = (steps: Steps<unknown>): readonly number[] => [...steps];
