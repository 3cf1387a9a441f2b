import type {IncomingHttpHeaders} from 'node:http';
import {ANSWERED_AT} from '../../market/known-content.js';
import type {Plan} from '../../model/event/plan.js';

/**
 * When the embedded server answered, µs since the run began at `origin`: all processes of a machine read the same
 * monotonic clock. undefined of every other server, and of an answer that does not say it.
 */
export const answeredAt = (
  {embedded}: Pick<Plan, 'embedded'>,
  origin: bigint,
  headers: IncomingHttpHeaders | undefined,
): number | undefined => {
  const digits = headers?.[ANSWERED_AT];
  if (!embedded || typeof digits !== 'string' || !/^\d+$/.test(digits)) return undefined;
  return Number((BigInt(digits) - origin) / 1000n);
};
