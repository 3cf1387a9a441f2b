import type {EventOf} from '../model/event/event.js';

/** The events that say which processes and threads of a run exist. */
export const PROCESS_EVENTS = [
  'run-started',
  'process-started',
  'process-exited',
  'thread-started',
  'thread-ready',
  'thread-exited',
  'helpers-named',
] as const;

export type ProcessEvent = EventOf<(typeof PROCESS_EVENTS)[number]>;

/** Messages to the observer's thread. The client numbers the runs. */
export type ToObserver =
  /** origin: the moment at which the run began, a value of process.hrtime.bigint(). */
  | {readonly type: 'observe'; readonly run: number; readonly origin: bigint}
  | {readonly type: 'events'; readonly run: number; readonly events: readonly ProcessEvent[]}
  /** All jobs have ended: sample every thread once more before the executors exit. */
  | {readonly type: 'sample'; readonly run: number}
  | {readonly type: 'stop'; readonly run: number};

/** Messages from it: events as wire lines, because a string is cheaper to transfer than many small objects. */
export type FromObserver = {readonly run: number; readonly lines: string};
