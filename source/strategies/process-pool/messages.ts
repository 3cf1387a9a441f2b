import type {Failure} from '../../model/event/event.js';
import type {Plan} from '../../model/event/plan.js';

/** What a worker process is opened with. It travels as JSON, so the origin is written in digits. */
export type WorkerOptions = {readonly plan: Plan; readonly origin: string; readonly process: number};

/** Messages to a worker process. The first one is `open`; a bare number is a job to execute. */
export type WorkerMessage =
  | {readonly type: 'open'; readonly options: WorkerOptions}
  | number
  | {readonly type: 'interrupt'; readonly job: number; readonly reason: Failure}
  | {readonly type: 'block'; readonly ms: number}
  /** The answer to its offer; base64. */
  | {readonly type: 'agreed'; readonly bytes: string}
  | {readonly type: 'close'};

/** The only message from a worker process, whose events take their own pipe: what it offers, base64. */
export type WorkerOffer = {readonly kitchensOffer: string};

/** A job that writes into the channel can send anything. */
export const isWorkerOffer = (message: unknown): message is WorkerOffer =>
  typeof message === 'object' &&
  message !== null &&
  'kitchensOffer' in message &&
  typeof message.kitchensOffer === 'string';
