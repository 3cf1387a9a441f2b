import type {EventOf} from '../model/event/event.js';

/** The facts from which an observer knows whom to look at. */
export const WATCHED = [
  'run-started',
  'process-started',
  'process-exited',
  'thread-started',
  'thread-ready',
  'thread-exited',
  'helpers-named',
] as const;

export type Watched = EventOf<(typeof WATCHED)[number]>;

/** What the observer's thread is told. Runs are numbered by whoever asks. */
export type ToObserver =
  /** origin: the run's zero, process.hrtime.bigint(). */
  | {readonly type: 'watch'; readonly run: number; readonly origin: bigint}
  | {readonly type: 'heard'; readonly run: number; readonly events: readonly Watched[]}
  /** All jobs have ended: look at everybody once more, before they go. */
  | {readonly type: 'look'; readonly run: number}
  | {readonly type: 'stop'; readonly run: number};

/** What it tells: events as wire lines, a string being cheaper to hand over than many small objects. */
export type FromObserver = {readonly run: number; readonly lines: string};
