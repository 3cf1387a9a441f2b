import type {DeadlockState} from '../demonstrations/deadlock/state.js';
import type {LostUpdatesState} from '../demonstrations/lost-updates/fold.js';
import type {OrderRailState} from '../demonstrations/order-rail/fold.js';
import {waiterWaitUs} from '../demonstrations/order-rail/waits.js';
import type {QuadrantsState, Reading} from '../demonstrations/quadrants/fold.js';
import {type ReadingSummary, summaryOf} from '../demonstrations/quadrants/summary.js';
import type {StrategyName} from '../event/plan.js';
import {strategies} from '../event/strategies.js';
import type {RaceState} from '../race/fold.js';
import type {Contestant} from '../race/race.js';
import {isDecided} from '../race/result.js';
import type {PageId} from '../session/page-stack.js';
import {type Figure, type Figures, type Measured, measured} from './figures.js';

const deadlock: Figures<DeadlockState> = {
  cooks: {unit: 'count', of: ({cooks}) => cooks.length},
  stuck: {unit: 'count', of: ({deadlock}) => deadlock?.stuck.length ?? 0},
  meals: {unit: 'count', of: ({cooks}) => cooks.reduce((sum, {allMeals}) => sum + allMeals, 0)},
  gaveUp: {unit: 'count', of: ({cooks}) => cooks.reduce((sum, cook) => sum + cook.gaveUp, 0)},
  /** 1 where the orders of the locks could close a cycle and have not. */
  possible: {unit: 'count', of: ({possible}) => (possible === null ? 0 : 1)},
};

const lostUpdates: Figures<LostUpdatesState> = {
  expected: {unit: 'count', of: ({count}) => count?.expected ?? null},
  actual: {unit: 'count', of: ({count}) => count?.actual ?? null},
  lost: {unit: 'count', of: ({count}) => (count ? count.expected - count.actual : null)},
};

const orderRail: Figures<OrderRailState> = {
  guests: {unit: 'count', of: ({guests}) => guests},
  served: {unit: 'count', of: ({served}) => served},
  turnedAway: {unit: 'count', of: ({turnedAway}) => turnedAway},
  mostOnRail: {unit: 'count', of: ({mostOnRail}) => mostOnRail},
  mostInOven: {unit: 'count', of: ({mostInOven}) => mostInOven},
  waiterWaits: {unit: 'count', of: ({waiterWaits}) => waiterWaits},
  waiterWaitedMs: {unit: 'ms', of: state => waiterWaitUs(state) / 1000},
  longestMs: {unit: 'ms', of: ({longestUs}) => longestUs / 1000},
};

/** The latest reading, where it is complete. */
const latest = ({current, readings}: QuadrantsState): Reading | null => {
  const reading = current === null ? undefined : readings[current];
  return reading === undefined || reading.endedAt === null ? null : reading;
};

const ofLatest =
  <Value>(of: (reading: Reading) => Value) =>
  (state: QuadrantsState): Value | null => {
    const reading = latest(state);
    return reading && of(reading);
  };

const timeOfLatest = (name: keyof ReadingSummary) => ofLatest(reading => summaryOf(reading)[name]);

/** Of the way that was run last. */
const quadrants: Figures<QuadrantsState> = {
  items: {unit: 'count', of: ofLatest(({arrivals}) => arrivals.length)},
  /** Items in the hands of the thread before the last one could be read. */
  early: {
    unit: 'count',
    of: ofLatest(({arrivals, written}) => arrivals.filter(at => at < (written.at(-1) ?? 0)).length),
  },
  /** Reads that held the thread, that returned at once without anything, and with an item or the end. */
  blockedReads: {unit: 'count', of: ofLatest(({calls}) => calls.held)},
  emptyReads: {unit: 'count', of: ofLatest(({calls}) => calls.eagain)},
  answeredReads: {unit: 'count', of: ofLatest(({calls}) => calls.answered)},
  /** Reads that were handed over, and waits for all of them. */
  submitted: {unit: 'count', of: ofLatest(({calls}) => calls.submitted)},
  waits: {unit: 'count', of: ofLatest(({calls}) => calls.waits)},
  /** Requests to be notified, and notifications. */
  requests: {unit: 'count', of: ofLatest(({calls}) => calls.watched)},
  notified: {unit: 'count', of: ofLatest(({calls}) => calls.notified)},
  /** Units of other work, and turns of the event loop. */
  otherWork: {unit: 'count', of: ofLatest(({units}) => units)},
  loopTurns: {unit: 'count', of: ofLatest(({turns}) => turns)},
  /** Its whole time; how long calls held the thread, it slept, and it was on a core. */
  wallMs: {unit: 'ms', of: timeOfLatest('wholeMs')},
  heldMs: {unit: 'ms', of: timeOfLatest('heldMs')},
  sleptMs: {unit: 'ms', of: timeOfLatest('sleptMs')},
  coreMs: {unit: 'ms', of: timeOfLatest('onCoreMs')},
  /** When the first item could be read, and when the thread had all. */
  firstMs: {unit: 'ms', of: timeOfLatest('firstMs')},
  allMs: {unit: 'ms', of: timeOfLatest('allMs')},
};

const contestantIn = ({result}: RaceState, strategy: StrategyName): Contestant | undefined =>
  result?.contestants.find(one => one.strategy === strategy);

/** How many times as long as the fastest a strategy took; 1 where it is the fastest, or as fast as the fastest within its interval; null before that is known. */
const behind =
  (strategy: StrategyName) =>
  (state: RaceState): number | null => {
    const contestant = contestantIn(state, strategy);
    const fastest = state.result?.contestants[0];
    if (!contestant || !fastest || state.result === null || !isDecided(state.result)) return null;
    return contestant.verdict === 'tie' ? 1 : contestant.wallMs.median / fastest.wallMs.median;
  };
/** The time of a contestant: the median of its runs that count. */
const timeOf = (contestant: (state: RaceState) => Contestant | undefined): Figure<RaceState> => ({
  unit: 'ms',
  of: state => contestant(state)?.wallMs.median ?? null,
  quartiles: state => contestant(state)?.wallMs ?? null,
});
const time = (strategy: StrategyName): Figure<RaceState> => timeOf(state => contestantIn(state, strategy));

const race: Figures<RaceState> = {
  ...Object.fromEntries(
    strategies.flatMap(({name}): readonly [string, Figure<RaceState>][] => [
      [name, {unit: 'ratio', of: behind(name)}],
      [`${name}Ms`, time(name)],
    ]),
  ),
  fastestMs: timeOf(({result}) => result?.contestants[0]),
  /** How many may be as fast as the fastest: their intervals do not separate them. */
  ties: {
    unit: 'count',
    of: ({result}) =>
      result !== null && isDecided(result)
        ? result.contestants.filter(({verdict}) => verdict === 'tie').length
        : null,
  },
  rounds: {unit: 'count', of: ({result}) => result?.rounds ?? null},
};

/** The figures of each demonstration that a lesson can show, by its page. Adding one is adding a row. */
export const demonstrationFigures: Readonly<Record<PageId, Figures<never>>> = {
  deadlock,
  'lost-updates': lostUpdates,
  'order-rail': orderRail,
  quadrants,
  race,
};

/** The figures of the demonstration of a page; null where it was left before it measured any, or has none. */
export const figuresOfDemonstration = (page: PageId, state: unknown): Measured | null => {
  const figures = demonstrationFigures[page];
  if (figures === undefined || state === undefined) return null;
  const values = measured(figures, state as never);
  return Object.values(values).every(({value}) => value === null) ? null : values;
};
