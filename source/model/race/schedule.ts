import {shuffle} from 'simple-statistics';
import {randomFrom} from '../random/random.js';

/** The number of the round that does not count: files are cached and cores are awake after it. */
export const WARM_UP = 0;

/** Further apart than a race has rounds, so that no two seeds share the order of a round. */
const ROUNDS = 1_000_003;

/**
 * The contestants of a round in the order in which they run. Each runs once in every round, so that a machine that
 * becomes slower meets all of them alike, and none always follows the same other one.
 */
export const roundOrder = <Entrant>(
  entrants: readonly Entrant[],
  round: number,
  seed: number,
): readonly Entrant[] => shuffle([...entrants], randomFrom(Math.imul(seed, ROUNDS) + round));
