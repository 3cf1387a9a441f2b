import type {Plan} from '../../model/event/plan.js';
import {strategyNamed} from '../../model/event/strategies.js';
import type {FieldsOf} from '../../model/failure/reasons.js';
import {failing, type freeMemoryReasons} from './reasons.js';

/** What a run may take of the memory that is still free: the rest belongs to everybody else. */
const SHARE = 1 / 2;

/** Whose memory is asked for, and how much of it there is. */
type Asking = {
  /** One for each executor, or one for each job in flight. */
  readonly per: 'executor' | 'job';
  /** What to make smaller. */
  readonly choose: FieldsOf<(typeof freeMemoryReasons)['no-room']>['choose'];
  /** What this process can still have, bytes. */
  readonly free?: number;
};

/**
 * Sees to it that there is room for `bytes` in every executor of a plan (or for every job that they
 * hold at a time) before anything is allocated.
 * @throws a failure NO_ROOM that says what would be small enough.
 */
export const makeSureOfRoom = (
  plan: Plan,
  bytes: number,
  {per, choose, free = process.availableMemory()}: Asking,
): void => {
  const {processes, threads, inFlight} = strategyNamed(plan.strategy).shape(plan);
  const times = processes * threads * (per === 'job' ? inFlight : 1);
  if (bytes * times <= free * SHARE) return;
  throw failing('NO_ROOM', 'no-room', {times, eachMb: inMb(bytes), freeMb: inMb(free), choose});
};

const inMb = (bytes: number): number => Math.ceil(bytes / 1e6);
