import type {Failure} from '../../model/event/event.js';

/** Messages to the one thread of sync or async. */
export type ThreadMessage =
  /** Execute these jobs, at most `inFlight` at a time. */
  | {readonly type: 'execute'; readonly jobs: readonly number[]; readonly inFlight: number}
  | {readonly type: 'interrupt'; readonly job: number; readonly reason: Failure}
  | {readonly type: 'close'};
