import {ended, notStarted, type Progress, started} from '../progress.js';
import type {Call, QuadrantsFact, QuadrantsSettings, Way} from './facts.js';

/** Calls of the reading thread by kind; `eagain`: reads that returned at once without an item. */
export type Calls = Readonly<Record<Call | 'eagain', number>>;

/** Which side held control from `at` on, µs since the run began. */
export type Control = {readonly at: number; readonly side: 'process' | 'kernel'};

/** What one way of reading came to. */
export type Result = {
  readonly calls: Calls;
  /** Items that the reading thread has, and when each came, µs. */
  readonly arrivals: readonly number[];
  /** When the kernel had each item, µs. */
  readonly written: readonly number[];
  /** Units of other work done meanwhile, and turns of the timer on the thread's event loop. */
  readonly units: number;
  readonly ticks: number;
  /** Every change of control between calls that hold the thread; empty before the first. */
  readonly control: readonly Control[];
};

export type QuadrantsState = Progress<QuadrantsSettings> &
  Result & {
    /** What each way came to in its latest complete run. */
    readonly results: Readonly<Partial<Record<Way, Result>>>;
  };

/** The answers to both questions, for each way. */
export const quadrants: Readonly<
  Record<Way, {readonly returnsAtOnce: boolean; readonly saysDone: 'process' | 'kernel'}>
> = {
  'blocking-sync': {returnsAtOnce: false, saysDone: 'process'},
  'non-blocking-sync': {returnsAtOnce: true, saysDone: 'process'},
  'blocking-async': {returnsAtOnce: false, saysDone: 'kernel'},
  'non-blocking-async': {returnsAtOnce: true, saysDone: 'kernel'},
};

const nothingYet: Result = {
  calls: {read: 0, wait: 0, watch: 0, eagain: 0},
  arrivals: [],
  written: [],
  units: 0,
  ticks: 0,
  control: [],
};

/** Before the first run. */
export const beforeQuadrants: QuadrantsState = {...notStarted, ...nothingYet, results: {}};

/** Folds facts of runs of the four quadrants. */
export const foldQuadrants = (state: QuadrantsState, facts: readonly QuadrantsFact[]): QuadrantsState =>
  facts.reduce(foldOne, state);

const foldOne = (state: QuadrantsState, fact: QuadrantsFact): QuadrantsState => {
  const latestAt = Math.max(state.latestAt, fact.at);
  const {calls, control} = state;
  switch (fact.type) {
    case 'started':
      return {...beforeQuadrants, ...started(fact.settings), results: state.results};
    case 'called':
      return {
        ...state,
        latestAt,
        calls: {...calls, [fact.call]: calls[fact.call] + 1},
        control: [...control, {at: fact.at, side: 'kernel'}],
      };
    case 'returned':
      return {...state, latestAt, control: [...control, {at: fact.at, side: 'process'}]};
    case 'polled':
      return {
        ...state,
        latestAt,
        calls: {...calls, eagain: calls.eagain + fact.eagains},
        units: state.units + fact.units,
      };
    case 'ticked':
      return {...state, latestAt, ticks: state.ticks + fact.ticks, units: state.units + fact.units};
    case 'arrived':
      return {...state, latestAt, arrivals: [...state.arrivals, fact.at]};
    case 'written':
      return {...state, latestAt, written: [...state.written, fact.at]};
    case 'finished':
      return withResult(ended(state, fact));
    default:
      return state;
  }
};

const withResult = (state: QuadrantsState): QuadrantsState => {
  if (state.settings === null || state.outcome !== 'finished') return state;
  const {calls, arrivals, written, units, ticks, control} = state;
  const result = {calls, arrivals, written, units, ticks, control};
  return {...state, results: {...state.results, [state.settings.way]: result}};
};
