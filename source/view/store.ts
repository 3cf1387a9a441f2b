import {type Action, type Effect, isLive, type SessionState, session} from '../model/session/session.js';

/** Where the audience's side lives: exact at once, told to listeners when there is something to see. */
export type Store = {
  state(): SessionState;
  /** Folds an action, performs its effects, and tells the listeners. */
  dispatch(action: Action): void;
  /** How often the listeners were told. */
  told(): number;
  /** Calls back until the returned function is called. */
  subscribe(listener: () => void): () => void;
};

/**
 * Opens a store. The facts of a run are folded without telling anybody: while a run is on, a clock
 * looks at the state often enough. That a run begins or ends is told like everything else. `heard` is
 * called for every action, before its effects are performed.
 */
export const openStore = (
  start: SessionState,
  perform: (effect: Effect) => void,
  heard: (action: Action, effects: readonly Effect[], state: SessionState) => void = () => {},
): Store => {
  const listeners = new Set<() => void>();
  let state = start;
  let told = 0;
  return {
    state: () => state,
    told: () => told,
    dispatch(action) {
      const before = state;
      const [next, effects] = session(before, action);
      state = next;
      if (next !== before && (action.type !== 'events' || isLive(next) !== isLive(before))) {
        told++;
        for (const listener of listeners) listener();
      }
      heard(action, effects, next);
      effects.forEach(perform);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
