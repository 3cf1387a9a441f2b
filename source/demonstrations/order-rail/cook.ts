import type {OrderCookFact} from '../../model/demonstrations/order-rail/facts.js';
import {blockFor} from '../threads/pause.js';
import {givePermits, takePermit} from '../threads/semaphore.js';
import type {Reporter} from '../threads/tickets.js';
import {openRail, WORD} from './rail.js';
import type {WorkerOptions} from './worker-options.js';

/** Takes orders from the rail, and an oven for each, until no order follows. */
export const cookOrders = (
  {number: cook, settings, words}: WorkerOptions,
  {report, flush}: Pick<Reporter<OrderCookFact>, 'report' | 'flush'>,
): void => {
  const {ovenMs} = settings;
  const rail = openRail(words);
  const take = (): number | null => rail.take(flush, order => report({type: 'takes', cook, order}));

  for (let order = take(); order !== null; order = take()) {
    report({type: 'wants-oven', cook});
    takePermit(words, WORD.ovens, flush);
    report({type: 'gets-oven', cook});
    flush();
    blockFor(ovenMs);
    report({type: 'leaves-oven', cook});
    givePermits(words, WORD.ovens);
    report({type: 'serves', cook, order});
  }
};
