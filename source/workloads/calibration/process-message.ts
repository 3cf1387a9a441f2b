import type {Failure} from '../../model/event/event.js';
import type {Plan} from '../../model/event/plan.js';
import type {Timed} from './sizes.js';

/** What to measure: the jobs of this plan, of any size. */
export type CalibrationRequest = {readonly plan: Plan};

/** The process's only message. */
export type CalibrationReply =
  | {readonly type: 'found'; readonly found: Timed}
  | {readonly type: 'failed'; readonly failure: Failure};

/** Distinguishes such a message from others. */
export const isCalibrationReply = (message: unknown): message is CalibrationReply =>
  typeof message === 'object' && message !== null && 'type' in message;
