import type {OrderRailSettings} from '../../model/demonstrations/order-rail/facts.js';
import type {Tickets} from '../threads/tickets.js';

/** What each thread is started with; the waiter's number is 0, cooks count from 1. */
export type WorkerOptions = {
  readonly number: number;
  readonly settings: OrderRailSettings;
  readonly words: Int32Array;
  readonly tickets: Tickets;
  readonly origin: bigint;
};
