import type {FrameFact} from '../fact.js';
import {ended, notStarted, type Progress, started} from '../progress.js';
import type {OrderRailFact, OrderRailSettings, RailFact} from './facts.js';

/** What a cook is doing: it waits for an order, prepares one, waits for an oven, or uses one. */
export type RailCook = {
  readonly doing: 'idle' | 'prepares' | 'waits' | 'bakes';
  /** The order that it has; null while it has none. */
  readonly order: number | null;
  /** Since when it waits for an oven, µs; and how long its waits that are over took. */
  readonly since: number;
  readonly waitedUs: number;
  readonly served: number;
};

/** What is known of the rail, its waiter and its ovens. Times in µs. */
export type OrderRailState = Progress<OrderRailSettings> & {
  /** The latest ticket that was folded; a fact with an earlier one changes nothing. */
  readonly ticket: number;
  readonly cooks: readonly RailCook[];
  /** Orders on the rail, the oldest first, and how many there were at most. */
  readonly rail: readonly number[];
  readonly mostOnRail: number;
  readonly inOven: number;
  readonly mostInOven: number;
  readonly guests: number;
  readonly turnedAway: number;
  readonly served: number;
  /** Since when the waiter waits for a place; null while it does not. How often it has, and how long the waits that are over took. */
  readonly waiterSince: number | null;
  readonly waiterWaits: number;
  readonly waiterWaitedUs: number;
  /** When the guests of unfinished orders came; how long those of served ones waited in all, and at most. */
  readonly came: ReadonlyMap<number, number>;
  readonly guestsWaitedUs: number;
  readonly longestUs: number;
};

const freshCook: RailCook = {doing: 'idle', order: null, since: 0, waitedUs: 0, served: 0};

/** Before the first run. */
export const beforeOrderRail: OrderRailState = {
  ...notStarted,
  ticket: -1,
  cooks: [],
  rail: [],
  mostOnRail: 0,
  inOven: 0,
  mostInOven: 0,
  guests: 0,
  turnedAway: 0,
  served: 0,
  waiterSince: null,
  waiterWaits: 0,
  waiterWaitedUs: 0,
  came: new Map(),
  guestsWaitedUs: 0,
  longestUs: 0,
};

/** Folds facts of runs of the order rail. */
export const foldOrderRail = (state: OrderRailState, facts: readonly OrderRailFact[]): OrderRailState =>
  facts.reduce(foldOne, state);

const foldOne = (state: OrderRailState, fact: OrderRailFact): OrderRailState => {
  if (fact.type === 'started') {
    const cooks = Array.from({length: fact.settings.cooks}, () => freshCook);
    return {...beforeOrderRail, ...started(fact.settings), cooks};
  }
  if (fact.type === 'finished') return ended(state, fact);
  if (fact.ticket <= state.ticket) return state;
  const now = {...state, ticket: fact.ticket, latestAt: Math.max(state.latestAt, fact.at)};
  return {...now, ...changeOf(now, fact)};
};

type Changes = Partial<OrderRailState>;

/** What each fact changes. */
const changes: {
  readonly [Type in RailFact['type']]: (
    state: OrderRailState,
    fact: Extract<RailFact, {type: Type}>,
  ) => Changes;
} = {
  guest: ({guests, came}, {order, at}) => ({guests: guests + 1, came: new Map(came).set(order, at)}),
  waits: ({waiterWaits}, {at}) => ({waiterWaits: waiterWaits + 1, waiterSince: at}),
  'turns-away': ({turnedAway, came}, {order}) => ({turnedAway: turnedAway + 1, came: without(came, order)}),
  hangs({rail, mostOnRail, waiterSince, waiterWaitedUs}, {order, at}) {
    const longer = [...rail, order];
    return {
      rail: longer,
      mostOnRail: Math.max(mostOnRail, longer.length),
      waiterSince: null,
      waiterWaitedUs: waiterWaitedUs + (waiterSince === null ? 0 : at - waiterSince),
    };
  },
  takes: (state, {cook, order}) => ({
    rail: state.rail.filter(waiting => waiting !== order),
    ...withCook(state, cook, () => ({doing: 'prepares', order})),
  }),
  'wants-oven': (state, {cook, at}) => withCook(state, cook, () => ({doing: 'waits', since: at})),
  'gets-oven': (state, {cook, at}) => ({
    inOven: state.inOven + 1,
    mostInOven: Math.max(state.mostInOven, state.inOven + 1),
    ...withCook(state, cook, ({since, waitedUs}) => ({doing: 'bakes', waitedUs: waitedUs + at - since})),
  }),
  'leaves-oven': (state, {cook}) => ({
    inOven: state.inOven - 1,
    ...withCook(state, cook, () => ({doing: 'prepares'})),
  }),
  serves(state, {cook, order, at}) {
    const waited = at - (state.came.get(order) ?? at);
    return {
      served: state.served + 1,
      came: without(state.came, order),
      guestsWaitedUs: state.guestsWaitedUs + waited,
      longestUs: Math.max(state.longestUs, waited),
      ...withCook(state, cook, ({served}) => ({doing: 'idle', order: null, served: served + 1})),
    };
  },
};

const changeOf = (state: OrderRailState, fact: Exclude<OrderRailFact, FrameFact>): Changes => {
  const change = changes[fact.type] as (state: OrderRailState, fact: RailFact) => Changes;
  return change(state, fact);
};

/** The cooks after one of them, by its number from 1, has changed. */
const withCook = (
  {cooks}: OrderRailState,
  number: number,
  change: (cook: RailCook) => Partial<RailCook>,
): Changes => ({cooks: cooks.map((cook, i) => (i === number - 1 ? {...cook, ...change(cook)} : cook))});

const without = (came: ReadonlyMap<number, number>, order: number): ReadonlyMap<number, number> => {
  const rest = new Map(came);
  rest.delete(order);
  return rest;
};
