import type {Plan} from '../../model/event/plan.js';
import {strategyNamed} from '../../model/event/strategies.js';
import type {FieldsOf} from '../../model/failure/failure-reasons.js';
import {failing, type freeMemoryReasons} from './failure-reasons.js';

/** The part of the free memory that a run may use; a choice: the rest is left to other programs. */
const SHARE = 1 / 2;

/** How often the memory is needed, and how much is free. */
type MemoryNeed = {
  /** Once for each executor, or once for each job in flight. */
  readonly per: 'executor' | 'job';
  /** What to make smaller. */
  readonly choose: FieldsOf<(typeof freeMemoryReasons)['no-room']>['choose'];
  /** Free memory for this process, bytes. */
  readonly free?: number;
};

/**
 * Checks, before anything is allocated, that there is enough free memory for `bytes` in every executor of a
 * plan, or for every job in flight.
 * @throws a failure NO_ROOM that names what to make smaller.
 */
export const checkFreeMemory = (
  plan: Plan,
  bytes: number,
  {per, choose, free = process.availableMemory()}: MemoryNeed,
): void => {
  const {processes, threads, inFlight} = strategyNamed(plan.strategy).shape(plan);
  const times = processes * threads * (per === 'job' ? inFlight : 1);
  if (bytes * times <= free * SHARE) return;
  throw failing('NO_ROOM', 'no-room', {times, eachMb: inMb(bytes), freeMb: inMb(free), choose});
};

const inMb = (bytes: number): number => Math.ceil(bytes / 1e6);
