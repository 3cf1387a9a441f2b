import type {Demonstration} from '../../session/demonstration.js';
import type {LostUpdatesFact, LostUpdatesSettings, Place, Protection} from './facts.js';
import {beforeLostUpdates, foldLostUpdates, type LostUpdatesState} from './fold.js';

/** What the keys of the page ask for. */
export type LostUpdatesWish = {
  readonly place?: Place;
  readonly protection?: Protection;
  /** So many adders more. */
  readonly addersBy?: number;
};

const MOST_ADDERS = 8;

/** How often each adder adds: for about a second. Tasks take turns at every addition. */
const ADDS: Readonly<Record<Place, number>> = {threads: 1_000_000, tasks: 200_000};

const settingsFor = (
  {settings}: LostUpdatesState,
  {place, protection, addersBy = 0}: LostUpdatesWish,
): LostUpdatesSettings => {
  const where = place ?? settings?.place ?? 'threads';
  return {
    place: where,
    protection: protection ?? settings?.protection ?? 'none',
    adders: Math.max(2, Math.min(MOST_ADDERS, (settings?.adders ?? 2) + addersBy)),
    adds: ADDS[where],
  };
};

/** Lost updates, for their page. */
export const lostUpdates: Demonstration<LostUpdatesState, LostUpdatesFact, LostUpdatesWish> = {
  start: beforeLostUpdates,
  fold: foldLostUpdates,
  settingsFor,
};
