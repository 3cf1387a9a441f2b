import {strategies} from '../event/strategies.js';
import {clamp} from '../options/range.js';
import type {Demonstration} from '../session/demonstration.js';

import type {PageId} from '../session/page-stack.js';
import {jobsOf, type NextRun, orderOf, wantsCalibration, workersOf} from '../session/settings.js';
import type {RaceFact, RaceKind, RaceSettings} from './facts.js';
import {beforeRace, foldRace, type RaceState} from './fold.js';
import type {Entry} from './race.js';

/** The page of the race. */
export const RACE: PageId = 'race';

/** What the keys of the page ask for; what is absent stays as it was in the race before. */
export type RaceWish = {
  readonly kind?: RaceKind;
  /** Twice or half as much time, so many times. */
  readonly timeBy?: number;
};

/** Numbers of workers that a sweep compares. */
const SWEEP = [1, 2, 4, 8];

/** Rounds at least: with fewer there is no interval worth the name; and the time of a race, ms: choices. */
const MIN_ROUNDS = 3;
const FIRST_MS = 40_000;
const MS = {from: 10_000, to: 640_000};

const settingsFor = (
  {settings: before}: RaceState,
  {kind = before?.kind ?? 'strategies', timeBy = 0}: RaceWish,
  next: NextRun,
): RaceSettings => {
  const {settings, choices} = next;
  return {
    kind,
    order: orderOf(settings, choices),
    wantsSize: wantsCalibration(settings, choices),
    entries: entriesOf(kind, next),
    seed: (before?.seed ?? 0) + 1,
    minRuns: MIN_ROUNDS,
    maxMs: clamp((before?.maxMs ?? FIRST_MS) * 2 ** timeBy, MS),
  };
};

const entriesOf = (kind: RaceKind, {settings, choices}: NextRun): readonly Entry[] => {
  if (kind === 'strategies')
    return strategies.map(({name}) => ({strategy: name, workers: workersOf(settings, choices, name)}));
  const jobs = jobsOf(settings, choices);
  return SWEEP.filter(workers => workers <= Math.max(1, jobs)).map(workers => ({strategy: kind, workers}));
};

/** What can race, in the order of the digits. */
export const raceKinds: readonly RaceKind[] = [
  'strategies',
  ...strategies.filter(({workersField}) => workersField !== null).map(({name}) => name as RaceKind),
];

/** The race, for its page. */
export const race: Demonstration<RaceState, RaceFact, RaceWish> = {
  start: beforeRace,
  fold: foldRace,
  settingsFor,
};
