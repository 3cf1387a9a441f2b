import type {Shape} from '../event/plan.js';

/** The numbers that tell an executor of a run apart from the others; null where that number is the same for all. */
export type Executor = {readonly process: number | null; readonly thread: number | null};

/** Names an executor by as few numbers as its run needs: several processes have one thread each, or one has several. */
export const executorIn = (
  shape: Shape,
  {process, thread}: {readonly process: number; readonly thread: number},
): Executor => {
  if (shape.processes === 1) return {process: null, thread};
  return {process, thread: shape.threads === 1 ? null : thread};
};
