import type {Failure} from '../../model/event/event.js';
import type {Plan} from '../../model/event/plan.js';

/** What a worker process is opened with. It travels as JSON, so the origin is written in digits. */
export type WorkerOptions = {readonly plan: Plan; readonly origin: string; readonly process: number};

/** Messages to a worker process. The first one is `open`; a bare number is a job to execute. */
export type WorkerMessage =
  | {readonly type: 'open'; readonly options: WorkerOptions}
  | number
  | {readonly type: 'interrupt'; readonly job: number; readonly reason: Failure}
  | {readonly type: 'close'};

/** The descriptor on which a worker process writes its events. */
export const EVENTS_FD = 4;
