import {ended, notStarted, type Progress, started} from '../demonstrations/progress.js';
import type {Prediction} from '../event/prediction.js';
import {reduce} from '../run/reduce.js';
import type {RunState} from '../run/run-state.js';
import type {RaceFact, RaceSettings} from './facts.js';
import type {Entry, RaceResult} from './race.js';
import type {Remaining} from './remaining.js';

/** The trial that goes on. */
export type CurrentTrial = {readonly entry: Entry; readonly round: number; readonly run: RunState | null};

/** What the page of a race knows. */
export type RaceState = Progress<RaceSettings> & {
  readonly calibrating: boolean;
  readonly current: CurrentTrial | null;
  /** The latest whole run of each entry, by `entryKey`. */
  readonly runs: Readonly<Record<string, RunState>>;
  readonly result: RaceResult | null;
  /** What the class bet on this race; null where it was not asked. */
  readonly prediction: Prediction | null;
  /** How long it will go on from the present trial; null where that is not known. */
  readonly remaining: Remaining | null;
};

export const beforeRace: RaceState = {
  ...notStarted,
  calibrating: false,
  current: null,
  runs: {},
  result: null,
  prediction: null,
  remaining: null,
};

/** Tells the entries of a race apart. */
export const entryKey = ({strategy, workers}: Entry): string => `${strategy} ${workers}`;

export const foldRace = (state: RaceState, facts: readonly RaceFact[]): RaceState =>
  facts.reduce(take, state);

const take = (state: RaceState, fact: RaceFact): RaceState => {
  switch (fact.type) {
    case 'started':
      return {...beforeRace, ...started(fact.settings), prediction: fact.prediction ?? null};
    case 'calibrating':
      return {...state, calibrating: true, latestAt: fact.at};
    case 'trial': {
      const {entry, round, at, remaining} = fact;
      return {
        ...withWholeRun(state),
        calibrating: false,
        latestAt: at,
        remaining,
        current: {entry, round, run: null},
      };
    }
    case 'events': {
      if (state.current === null) return state;
      const run = reduce(state.current.run, fact.events);
      return {...state, latestAt: fact.at, current: {...state.current, run}};
    }
    case 'measured':
      return {...withWholeRun(state), latestAt: fact.at, result: withBet(fact.result, state)};
    case 'finished':
      return {...ended(withWholeRun(state), fact), calibrating: false, remaining: null};
  }
};

const withBet = (result: RaceResult, {prediction}: RaceState): RaceResult =>
  prediction === null ? result : {...result, prediction};

/** A trial that is over becomes the latest run of its entry; one that was cut short does not. */
const withWholeRun = (state: RaceState): RaceState => {
  const {current, runs} = state;
  if (current === null) return state;
  const {run, entry} = current;
  const isWhole = run?.stage === 'over' && run.outcome !== 'cancelled';
  return {...state, current: null, runs: isWhole ? {...runs, [entryKey(entry)]: run} : runs};
};
