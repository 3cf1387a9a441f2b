import {ended, notStarted, type Progress, started} from '../demonstrations/progress.js';
import {reduce} from '../run/reduce.js';
import type {RunState} from '../run/run-state.js';
import type {RaceFact, RaceSettings} from './facts.js';
import type {Entry, RaceResult} from './race.js';

/** The trial that goes on. */
export type CurrentTrial = {readonly entry: Entry; readonly round: number; readonly run: RunState | null};

/** What the page of a race knows. */
export type RaceState = Progress<RaceSettings> & {
  readonly calibrating: boolean;
  readonly current: CurrentTrial | null;
  /** The latest whole run of each entry, by `entryKey`. */
  readonly runs: Readonly<Record<string, RunState>>;
  readonly result: RaceResult | null;
  /** How long it will go on, as far as that is known, ms. */
  readonly remainsMs: number | null;
};

export const beforeRace: RaceState = {
  ...notStarted,
  calibrating: false,
  current: null,
  runs: {},
  result: null,
  remainsMs: null,
};

/** Tells the entries of a race apart. */
export const entryKey = ({strategy, workers}: Entry): string => `${strategy} ${workers}`;

export const foldRace = (state: RaceState, facts: readonly RaceFact[]): RaceState =>
  facts.reduce(take, state);

const take = (state: RaceState, fact: RaceFact): RaceState => {
  switch (fact.type) {
    case 'started':
      return {...beforeRace, ...started(fact.settings)};
    case 'calibrating':
      return {...state, calibrating: true, latestAt: fact.at};
    case 'trial': {
      const {entry, round, at} = fact;
      return {...withWholeRun(state), calibrating: false, latestAt: at, current: {entry, round, run: null}};
    }
    case 'events': {
      if (state.current === null) return state;
      const run = reduce(state.current.run, fact.events);
      return {...state, latestAt: fact.at, current: {...state.current, run}};
    }
    case 'measured':
      return {
        ...withWholeRun(state),
        latestAt: fact.at,
        result: fact.result,
        remainsMs: fact.remainsMs,
      };
    case 'finished':
      return {...ended(withWholeRun(state), fact), calibrating: false, remainsMs: null};
  }
};

/** A trial that is over becomes the latest run of its entry; one that was cut short does not. */
const withWholeRun = (state: RaceState): RaceState => {
  const {current, runs} = state;
  if (current === null) return state;
  const {run, entry} = current;
  const isWhole = run?.stage === 'over' && run.outcome !== 'cancelled';
  return {...state, current: null, runs: isWhole ? {...runs, [entryKey(entry)]: run} : runs};
};
