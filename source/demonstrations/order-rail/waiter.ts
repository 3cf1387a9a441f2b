import type {WaiterFact} from '../../model/demonstrations/order-rail/facts.js';
import {randomFrom} from '../../model/random/random.js';
import {blockFor} from '../threads/pause.js';
import type {Reporter} from '../threads/tickets.js';
import {openRail} from './rail.js';
import type {WorkerOptions} from './worker-options.js';

/** Hangs the orders of all guests on the rail, one after another; then closes it. */
export const waitOnGuests = (
  {settings, words}: WorkerOptions,
  {report, flush}: Pick<Reporter<WaiterFact>, 'report' | 'flush'>,
): void => {
  const {guests, everyMs, whenFull, cooks, seed} = settings;
  const rail = openRail(words);
  const random = randomFrom(seed);

  /** Whether the order has a place; where the rail is full, the waiter waits or gives up. */
  const findPlace = (order: number): boolean => {
    if (rail.tryPlace()) return true;
    if (whenFull === 'turn-away') return false;
    report({type: 'waits', order});
    rail.place(flush);
    return true;
  };

  for (let order = 1; order <= guests; order++) {
    if (everyMs > 0) {
      flush();
      blockFor(everyMs * (0.5 + random()));
    }
    report({type: 'guest', order});
    if (findPlace(order)) rail.hang(order, () => report({type: 'hangs', order}));
    else report({type: 'turns-away', order});
  }
  rail.close(cooks);
};
