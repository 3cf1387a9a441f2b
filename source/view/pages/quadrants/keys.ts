import type {QuadrantsWish} from '../../../model/demonstrations/quadrants/demonstration.js';
import {ways} from '../../../model/demonstrations/quadrants/ways.js';
import type {KeyRow} from '../../keys/key-row.js';
import {demoKeys, stageKeys} from '../stage/keys.js';

/** The digit of all ways, after those of each. */
export const ALL_KEY = `${ways.length + 1}`;

/** The keys of the four quadrants: a way to read, or all, and the time between two items. */
export const quadrantsKeys: readonly KeyRow[] = [
  demoKeys(
    'quadrants',
    [...ways, 'all' as const].map((way): QuadrantsWish => ({way})),
  ),
  ...stageKeys('quadrants', 'deadlock', (paceBy): QuadrantsWish => ({paceBy}), 'demoPace'),
];
