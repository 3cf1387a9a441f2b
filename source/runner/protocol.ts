import type {Plan} from '../model/event/plan.js';

/** Messages from the screen process to a runner. */
export type ToRunner =
  /**
   * origin: the moment at which the run begins, digits of process.hrtime.bigint(). cores: those of the machine,
   * which a process confined to some of them cannot count.
   */
  | {readonly type: 'run'; readonly plan: Plan; readonly origin: string; readonly cores: number}
  | {readonly type: 'cancel'}
  /** Block the event loop of every executor that holds a job, for so long. */
  | {readonly type: 'block'; readonly ms: number};

/** Messages from a runner, besides the events on its pipe: it can take a plan. */
export type FromRunner = {readonly type: 'ready'};

/** A job that writes into the channel can send anything. */
export const isReady = (message: unknown): message is FromRunner =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'ready';
