import {ended, notStarted, type Progress, started} from '../progress.js';
import type {LostUpdatesFact, LostUpdatesSettings} from './facts.js';
import type {Loss} from './loss.js';

/** How a run ended: the count that all additions would give, and the one that they gave. */
export type Count = {
  readonly settings: LostUpdatesSettings;
  readonly expected: number;
  readonly actual: number;
};

export type LostUpdatesState = Progress<LostUpdatesSettings> & {
  /** What the counter says, and how often each adder has added, as far as is known. */
  readonly counter: number;
  readonly done: readonly number[];
  /** Null until all adders are done. */
  readonly count: Count | null;
  /** One loss, step by step; null where none is known. */
  readonly loss: Loss | null;
  /** The latest count of every place and protection. */
  readonly counts: readonly Count[];
};

/** Before the first run. */
export const beforeLostUpdates: LostUpdatesState = {
  ...notStarted,
  counter: 0,
  done: [],
  count: null,
  loss: null,
  counts: [],
};

/** Folds facts of runs of lost updates. */
export const foldLostUpdates = (
  state: LostUpdatesState,
  facts: readonly LostUpdatesFact[],
): LostUpdatesState => facts.reduce(foldOne, state);

const foldOne = (state: LostUpdatesState, fact: LostUpdatesFact): LostUpdatesState => {
  const latestAt = Math.max(state.latestAt, fact.at);
  switch (fact.type) {
    case 'started':
      return {
        ...beforeLostUpdates,
        ...started(fact.settings),
        done: Array.from({length: fact.settings.adders}, () => 0),
        counts: state.counts,
      };
    case 'progress':
      return {...state, latestAt, counter: fact.counter, done: fact.done};
    case 'counted':
      return state.settings === null
        ? state
        : {...state, latestAt, ...counted(state, state.settings, fact.actual)};
    case 'loss':
      return {...state, latestAt, loss: fact.loss};
    case 'finished':
      return ended(state, fact);
    default:
      return state;
  }
};

const counted = (
  {counts}: LostUpdatesState,
  settings: LostUpdatesSettings,
  actual: number,
): Partial<LostUpdatesState> => {
  const {place, protection, adders, adds} = settings;
  const count = {settings, expected: adders * adds, actual};
  const others = counts.filter(
    known => known.settings.place !== place || known.settings.protection !== protection,
  );
  return {counter: actual, done: Array.from({length: adders}, () => adds), count, counts: [...others, count]};
};
