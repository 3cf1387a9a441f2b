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
 * Opens a store: it holds the audience's side, folds actions, performs their effects, and notifies its listeners
 * when there is something to see. Events of a live run are folded without a notification: a clock renders them often
 * enough. That a run begins or ends notifies like everything else.
 */
export const openStore = (start: SessionState, {perform, log, demonstrations}: StoreOptions): Store => {
  const listeners = new Set<() => void>();
  let state = start;
  let notified = 0;
  return {
    state: () => state,
    notified: () => notified,
    dispatch(action) {
      const before = state;
      const [next, effects] = session(before, action, demonstrations);
      state = next;
      if (next !== before && (action.type !== 'events' || isLive(next) !== isLive(before))) {
        notified++;
        for (const listener of listeners) listener();
      }
      log?.(action, effects, next);
      effects.forEach(perform);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
