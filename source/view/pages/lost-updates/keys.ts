import type {LostUpdatesWish} from '../../../model/demonstrations/lost-updates/demonstration.js';
import type {Place, Protection} from '../../../model/demonstrations/lost-updates/facts.js';
import type {KeyRow} from '../../keys/key-row.js';
import {demoKeys, stageKeys} from '../stage/keys.js';

const PROTECTIONS: readonly Protection[] = ['none', 'lock', 'atomic'];

/** Every way to add, in the order of the digits. */
export const adderWays: readonly {readonly place: Place; readonly protection: Protection}[] = (
  ['threads', 'tasks'] as const
).flatMap(place => PROTECTIONS.map(protection => ({place, protection})));

/** The keys of lost updates: how the additions are protected, and how many add. */
export const lostUpdatesKeys: readonly KeyRow[] = [
  demoKeys('lost-updates', adderWays satisfies readonly LostUpdatesWish[]),
  ...stageKeys('lost-updates', 'order-rail', (addersBy): LostUpdatesWish => ({addersBy})),
];
