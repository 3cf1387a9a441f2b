import type {Failure} from '../../model/event/event.js';
import type {Plan} from '../../model/event/plan.js';
import type {Timed} from './sizes.js';

/** What a probe is told: whose jobs to time, with everything but their size settled. */
export type ProbeOrders = {readonly plan: Plan};

/** What it says in the end. */
export type ProbeAnswer =
  | {readonly probe: 'found'; readonly found: Timed}
  | {readonly probe: 'failed'; readonly failure: Failure};

/** Tells such a message from others. */
export const isProbeAnswer = (message: unknown): message is ProbeAnswer =>
  typeof message === 'object' && message !== null && 'probe' in message;
