import type {FrameFact} from '../fact.js';
import {ended} from '../progress.js';
import {cureNamed} from './cures.js';
import type {CookFact, DeadlockFact, DeadlockSettings, ThreadFact} from './facts.js';
import {possibleCycle, withOrders} from './lock-order.js';
import {type CookState, type DeadlockState, permitsOf, startedDeadlock} from './state.js';
import {resultsOf} from './verdict.js';
import {type Deadlock, deadlockOf} from './wait-for.js';

/** Folds facts of a deadlock run, which come in the order of their tickets; repeated ones change nothing. */
export const foldDeadlock = (state: DeadlockState, facts: readonly DeadlockFact[]): DeadlockState =>
  facts.reduce(foldOne, state);

const foldOne = (state: DeadlockState, fact: DeadlockFact): DeadlockState => {
  if (isFrame(fact)) return fact.type === 'started' ? startedAfter(state, fact.settings) : ended(state, fact);
  if (fact.ticket <= state.ticket) return state;
  const now = {...state, ticket: fact.ticket, latestAt: Math.max(state.latestAt, fact.at)};
  if (fact.type === 'round') return roundBegins(now, fact.round);
  if (fact.type === 'clears') return roundCleared(now);
  return cookActs(now, fact);
};

/** A new run; results of the same layout compare with it. */
const startedAfter = (before: DeadlockState, settings: DeadlockSettings): DeadlockState => ({
  ...startedDeadlock(settings),
  results: before.settings?.layout === settings.layout ? resultsOf(before) : [],
});

const isFrame = (fact: DeadlockFact): fact is Extract<DeadlockFact, FrameFact> =>
  fact.type === 'started' || fact.type === 'finished';

const roundBegins = (state: DeadlockState, round: number): DeadlockState => ({
  ...state,
  round,
  deadlock: null,
  cleared: false,
  cooks: state.cooks.map(cook => ({
    ...cook,
    doing: 'ready',
    wants: null,
    holds: [],
    meals: 0,
    fruitless: 0,
    overtaken: 0,
  })),
});

const roundCleared = (state: DeadlockState): DeadlockState => {
  // The last meal may have been done at the moment at which the round was given up.
  if (state.cooks.every(({doing}) => doing === 'left')) return state;
  const {counts, deadlock} = state;
  const ending = deadlock === null ? 'livelocked' : 'deadlocked';
  return {...state, cleared: true, counts: {...counts, [ending]: counts[ending] + 1}};
};

/** What each fact changes of the cook that reports it. */
const changes: {
  readonly [Type in CookFact['type']]: (
    cook: CookState,
    fact: Extract<ThreadFact, {type: Type}>,
  ) => Partial<CookState>;
} = {
  wants: (_, {lock, patienceMs}) => ({doing: 'waits', wants: lock, forever: patienceMs === null}),
  gets: (cook, {lock, at}) => ({...waitOver(cook, at), doing: 'works', holds: [...cook.holds, lock]}),
  'gives-up': (cook, {at}) => ({...waitOver(cook, at), doing: 'works', ...gaveUp(cook)}),
  releases: ({holds}, {lock}) => ({holds: holds.filter(held => held !== lock)}),
  'backs-off': () => ({doing: 'backs-off'}),
  asks: () => ({doing: 'asks'}),
  admitted: () => ({doing: 'works'}),
  goes: () => ({}),
  serves: ({meals, allMeals}) => ({meals: meals + 1, allMeals: allMeals + 1, fruitless: 0, overtaken: 0}),
  leaves: () => ({doing: 'left', wants: null}),
};

const gaveUp = (cook: CookState): Partial<CookState> => ({
  gaveUp: cook.gaveUp + 1,
  fruitless: cook.fruitless + 1,
});

const waitOver = ({since, longestWait}: CookState, at: number): Partial<CookState> => ({
  wants: null,
  longestWait: Math.max(longestWait, at - since),
});

const changed = (cook: CookState, fact: ThreadFact): CookState => {
  const change = changes[fact.type] as (cook: CookState, fact: ThreadFact) => Partial<CookState>;
  const next = {...cook, ...change(cook, fact)};
  return next.doing === cook.doing && next.wants === cook.wants ? next : {...next, since: fact.at};
};

const cookActs = (state: DeadlockState, fact: ThreadFact): DeadlockState => {
  const before = state.cooks[fact.cook - 1];
  if (before === undefined) return state;
  const cooks = state.cooks.map(cook =>
    cook === before ? changed(cook, fact) : fact.type === 'serves' ? overtaken(cook) : cook,
  );
  const next = {...state, cooks};
  switch (fact.type) {
    case 'wants':
      return {
        ...withPossible(next, before, fact),
        deadlock: grown(state.deadlock, deadlockOf(cooks, fact.at)),
      };
    case 'leaves':
      return roundServed(next) ? {...next, counts: {...state.counts, served: state.counts.served + 1}} : next;
    default:
      return next;
  }
};

const overtaken = (cook: CookState): CookState =>
  cook.doing === 'left'
    ? cook
    : {
        ...cook,
        fruitless: 0,
        overtaken: cook.overtaken + 1,
        mostOvertaken: Math.max(cook.mostOvertaken, cook.overtaken + 1),
      };

/** A deadlock only grows: further cooks wait behind it. */
const grown = (known: Deadlock | null, found: Deadlock | null): Deadlock | null =>
  known === null || found === null ? found : {...found, at: known.at};

/** The order of this request, and whether it makes a deadlock possible that none has been so far. */
const withPossible = (
  state: DeadlockState,
  {cook, holds}: CookState,
  {lock, patienceMs, at}: Extract<ThreadFact, {type: 'wants'}>,
): DeadlockState => {
  if (patienceMs !== null) return state;
  const orders = withOrders(state.orders, cook, holds, lock);
  if (orders === state.orders) return state;
  const waiter = state.settings !== null && cureNamed(state.settings.cure).waiter;
  const cycle = state.possible === null ? possibleCycle(orders, permitsOf(state.layout, waiter)) : null;
  return {...state, orders, possible: cycle === null ? state.possible : {cycle, at}};
};

/** Whether all cooks have left a round that was not cleared; the rehearsal does not count. */
const roundServed = ({cooks, cleared, round}: DeadlockState): boolean =>
  round !== 0 && !cleared && cooks.every(({doing}) => doing === 'left');
