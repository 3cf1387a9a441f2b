import type {DeadlockFact, DeadlockSettings} from '../model/demonstrations/deadlock/facts.js';
import type {LostUpdatesFact, LostUpdatesSettings} from '../model/demonstrations/lost-updates/facts.js';
import type {OrderRailFact, OrderRailSettings} from '../model/demonstrations/order-rail/facts.js';
import type {QuadrantsFact, QuadrantsSettings} from '../model/demonstrations/quadrants/facts.js';
import type {Execute} from './contract.js';

/** The settings and the facts of each demonstration. */
export type Kinds = {
  readonly deadlock: {readonly settings: DeadlockSettings; readonly fact: DeadlockFact};
  readonly 'lost-updates': {readonly settings: LostUpdatesSettings; readonly fact: LostUpdatesFact};
  readonly 'order-rail': {readonly settings: OrderRailSettings; readonly fact: OrderRailFact};
  readonly quadrants: {readonly settings: QuadrantsSettings; readonly fact: QuadrantsFact};
};

/** The name of a demonstration; its page has the same. */
export type DemonstrationName = keyof Kinds;

/** The code of every demonstration, imported in its process alone. Adding one is adding a row. */
export const executions: {
  readonly [Name in DemonstrationName]: () => Promise<Execute<Kinds[Name]['settings'], Kinds[Name]['fact']>>;
} = {
  deadlock: async () => (await import('./deadlock/execute.js')).executeDeadlock,
  'lost-updates': async () => (await import('./lost-updates/execute.js')).executeLostUpdates,
  'order-rail': async () => (await import('./order-rail/execute.js')).executeOrderRail,
  quadrants: async () => (await import('./quadrants/execute.js')).executeQuadrants,
};
