import type {Plan} from '../model/event/plan.js';

/** Descriptors that a runner inherits besides the standard ones and Node's own channel (3). */
export const GUARD_FD = 4;
export const EVENTS_FD = 5;

/** What the screen process tells a runner. */
export type ToRunner =
  /**
   * origin: the run's zero, digits of process.hrtime.bigint(). cores: the machine's, which a confined
   * process cannot count.
   */
  | {readonly type: 'run'; readonly plan: Plan; readonly origin: string; readonly cores: number}
  | {readonly type: 'cancel'};

/** What a runner tells the screen process besides the events on its pipe: that it can take a plan. */
export type FromRunner = {readonly type: 'up'};
