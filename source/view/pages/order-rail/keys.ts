import type {OrderRailWish} from '../../../model/demonstrations/order-rail/demonstration.js';
import type {WhenFull} from '../../../model/demonstrations/order-rail/facts.js';
import {type KeyRow, pair} from '../../keys/key-row.js';
import {demoKeys, demonstrate, stageKeys} from '../stage/keys.js';

/** What happens when the rail is full, in the order of the digits; the other two are for the ovens. */
export const waysWhenFull: readonly WhenFull[] = ['wait', 'turn-away'];

const ovens = (ovensBy: number): OrderRailWish => ({ovensBy});

/** The keys of the order rail: what happens when it is full, its places, and the ovens. */
export const orderRailKeys: readonly KeyRow[] = [
  demoKeys(
    'order-rail',
    waysWhenFull.map((whenFull): OrderRailWish => ({whenFull})),
  ),
  ...stageKeys('order-rail', 'quadrants', (placesBy): OrderRailWish => ({placesBy})),
  {
    id: 'limit',
    keys: [
      ['3', demonstrate('order-rail', ovens(-1))],
      ['4', demonstrate('order-rail', ovens(1))],
      ...pair('-', '+', by => demonstrate('order-rail', ovens(by))),
    ],
    aliases: pair('_', '=', by => demonstrate('order-rail', ovens(by))),
    footer: 8,
  },
];
