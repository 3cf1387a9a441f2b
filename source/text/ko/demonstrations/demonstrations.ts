import type {Vocabulary} from '../../../model/options/appearance.js';
import type {DemonstrationTexts} from '../../demonstrations.js';
import type {Terms} from '../terms.js';
import {deadlock} from './deadlock.js';
import {lostUpdates} from './lost-updates.js';
import {orderRail} from './order-rail.js';
import {quadrants} from './quadrants.js';
import {race} from './race.js';

/** What the pages of demonstrations say. */
export const demonstrations = (vocabulary: Vocabulary, terms: Terms): DemonstrationTexts => ({
  deadlock: deadlock(vocabulary, terms),
  lostUpdates: lostUpdates(vocabulary, terms),
  orderRail: orderRail(vocabulary, terms),
  quadrants: quadrants(vocabulary, terms),
  race: race(vocabulary, terms),
});
