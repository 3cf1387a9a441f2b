import {strategyNamed} from '../../model/event/strategies.js';
import type {Entry} from '../../model/race/race.js';
import {number} from './words.js';

/** thread ×4: what takes part in a race. */
export const entry = ({strategy, workers}: Entry): string =>
  strategyNamed(strategy).workersField === null ? strategy : `${strategy} ×${number.format(workers)}`;
