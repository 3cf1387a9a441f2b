import type {DeadlockSettings} from '../../model/demonstrations/deadlock/facts.js';
import type {Cook} from '../../model/demonstrations/deadlock/layouts.js';
import type {Tickets} from '../threads/tickets.js';
import type {Table} from './table.js';

/** What a cook's thread is started with. */
export type CookOptions = {
  readonly cook: Cook;
  readonly settings: DeadlockSettings;
  readonly table: Table;
  readonly tickets: Tickets;
  readonly origin: bigint;
};
