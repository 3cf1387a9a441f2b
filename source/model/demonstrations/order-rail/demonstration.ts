import type {Demonstration} from '../../session/demonstration.js';
import type {OrderRailFact, OrderRailSettings, WhenFull} from './facts.js';
import {beforeOrderRail, foldOrderRail, type OrderRailState} from './fold.js';

/** What the keys of the page ask for. */
export type OrderRailWish = {
  readonly whenFull?: WhenFull;
  /** So many places of the rail, and ovens, more. */
  readonly placesBy?: number;
  readonly ovensBy?: number;
};

const MOST_PLACES = 20;

/** The first run: guests come about twice as fast as two ovens serve. */
const FIRST: OrderRailSettings = {
  cooks: 10,
  ovens: 2,
  places: 4,
  whenFull: 'wait',
  guests: 40,
  everyMs: 150,
  ovenMs: 600,
  seed: 0,
};

const settingsFor = (
  {settings}: OrderRailState,
  {whenFull, placesBy = 0, ovensBy = 0}: OrderRailWish,
): OrderRailSettings => {
  const before = settings ?? FIRST;
  return {
    ...before,
    whenFull: whenFull ?? before.whenFull,
    places: Math.max(1, Math.min(MOST_PLACES, before.places + placesBy)),
    ovens: Math.max(1, Math.min(before.cooks, before.ovens + ovensBy)),
    seed: before.seed + 1,
  };
};

/** The order rail, for its page. */
export const orderRail: Demonstration<OrderRailState, OrderRailFact, OrderRailWish> = {
  start: beforeOrderRail,
  fold: foldOrderRail,
  settingsFor,
};
