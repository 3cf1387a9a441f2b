import type {Ending} from '../shared/exit-outcome.js';

/** How a dashboard ends: as it was asked to, or by an error. */
export type Leaving = {
  readonly left: Promise<Ending>;
  leave(ending: Ending): void;
  crash(error: unknown): void;
};

/** A promise of the ending, and the two ways to settle it; the first one counts. */
export const openLeaving = (): Leaving => {
  let leave: (ending: Ending) => void = () => {};
  let crash: (error: unknown) => void = () => {};
  const left = new Promise<Ending>((resolve, reject) => {
    leave = resolve;
    crash = reject;
  });
  return {left, leave, crash};
};
