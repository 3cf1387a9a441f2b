import type {DeadlockState} from '../demonstrations/deadlock/state.js';
import type {LostUpdatesState} from '../demonstrations/lost-updates/fold.js';
import type {OrderRailState} from '../demonstrations/order-rail/fold.js';
import type {PageId} from '../session/page-stack.js';
import {type Figures, type Measured, measured} from './figures.js';

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
  waiterWaitedMs: {unit: 'ms', of: ({waiterWaitedUs}) => waiterWaitedUs / 1000},
  longestMs: {unit: 'ms', of: ({longestUs}) => longestUs / 1000},
};

/** The figures of each demonstration that a lesson can show, by its page. Adding one is adding a row. */
export const demonstrationFigures: Readonly<Record<PageId, Figures<never>>> = {
  deadlock,
  'lost-updates': lostUpdates,
  'order-rail': orderRail,
};

/** The figures of the demonstration of a page; null where it was not started, or has none. */
export const figuresOfDemonstration = (page: PageId, state: unknown): Measured | null => {
  const figures = demonstrationFigures[page];
  return figures === undefined || state === undefined ? null : measured(figures, state as never);
};
