import type {Demonstration} from '../../session/demonstration.js';
import type {QuadrantsFact, QuadrantsSettings} from './facts.js';
import {beforeQuadrants, foldQuadrants, type QuadrantsState} from './fold.js';
import {type Way, ways} from './ways.js';

/** What the keys of the page ask for. */
export type QuadrantsWish = {
  /** The way to read, or all of them, one after another. */
  readonly way?: Way | 'all';
  /** The pause before an item, ms, as a lesson has it; one of PACES. */
  readonly everyMs?: number;
  /** So many steps longer between two items. */
  readonly paceBy?: number;
};

/** Items of every run: as many as the course has, and as lanes can number. */
const ITEMS = 10;

/** Pauses before an item, ms, and the first one of them. */
const PACES: readonly number[] = [50, 100, 200, 400, 800];
const FIRST = 200;

const settingsFor = (
  {settings}: QuadrantsState,
  {way, everyMs, paceBy = 0}: QuadrantsWish,
): QuadrantsSettings => {
  const before = settings ?? {ways: ['blocking-sync'], everyMs: FIRST};
  const pace = PACES.indexOf(everyMs ?? before.everyMs) + paceBy;
  return {
    ways: way === undefined ? before.ways : way === 'all' ? ways : [way],
    items: ITEMS,
    everyMs: PACES[Math.max(0, Math.min(PACES.length - 1, pace))] ?? FIRST,
  };
};

/** The four quadrants, for their page. */
export const quadrants: Demonstration<QuadrantsState, QuadrantsFact, QuadrantsWish> = {
  start: beforeQuadrants,
  fold: foldQuadrants,
  settingsFor,
};
