import type {Demonstrations} from '../../model/session/demonstration.js';
import {type Action, type Effect, isLive, type SessionState, session} from '../../model/session/session.js';
import type {Store} from '../../view/hooks/use-session.js';

/** What a store works with besides its state. */
export type StoreOptions = {
  perform(effect: Effect): void;
  /** Sees every action before its effects are performed. */
  log?(action: Action, effects: readonly Effect[], state: SessionState): void;
  readonly demonstrations?: Demonstrations;
};

/**
 * From so many jobs on events wait until the state is asked for: folding a batch copies the lists of all jobs, and a
 * run of a hundred thousand comes in hundreds of batches, of which a screen shows a few each second. A choice.
 */
const MANY_JOBS = 5000;

/** Events that wait at most, so that what nothing asks for does not pile up. */
const MOST_WAITING = 20_000;

type EventsAction = Extract<Action, {type: 'events'}>;

/** Whether a state without these events is one that nothing notices: they neither begin nor end a run. */
const canWait = ({run}: SessionState, {events}: EventsAction): boolean =>
  run !== null &&
  run.jobs.length >= MANY_JOBS &&
  !events.some(({type}) => type === 'run-started' || type === 'run-finished');

/**
 * Opens a store: it holds the audience's side, folds actions, performs their effects, and notifies its listeners
 * when there is something to see. Events of a live run are folded without a notification: a clock renders them often
 * enough. That a run begins or ends notifies like everything else.
 */
export const openStore = (start: SessionState, {perform, log, demonstrations}: StoreOptions): Store => {
  const listeners = new Set<() => void>();
  let state = start;
  let notified = 0;
  let waiting: EventsAction[] = [];
  const apply = (action: Action): void => {
    const before = state;
    const [next, effects] = session(before, action, demonstrations);
    state = next;
    if (next !== before && (action.type !== 'events' || isLive(next) !== isLive(before))) {
      notified++;
      for (const listener of listeners) listener();
    }
    log?.(action, effects, next);
    effects.forEach(perform);
  };
  const settle = (): void => {
    const [first] = waiting;
    if (first === undefined) return;
    const events = waiting.flatMap(action => action.events);
    waiting = [];
    apply({...first, events});
  };
  return {
    state() {
      settle();
      return state;
    },
    notified: () => notified,
    dispatch(action) {
      if (action.type === 'events' && canWait(state, action)) {
        if (waiting[0]?.number !== action.number) settle();
        waiting.push(action);
        if (waiting.reduce((sum, {events}) => sum + events.length, 0) >= MOST_WAITING) settle();
        return;
      }
      settle();
      apply(action);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
