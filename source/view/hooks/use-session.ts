import {useSyncExternalStore} from 'react';
import type {Action, SessionState} from '../../model/session/session.js';

/** What holds the audience's side, as far as components need it. */
export type Store = {
  state(): SessionState;
  dispatch(action: Action): void;
  /** How often listeners were notified. */
  notified(): number;
  /** Calls back until the returned function is called. */
  subscribe(listener: () => void): () => void;
};

/**
 * Renders again whenever the store notifies. Events of a live run change the state without notifying: the
 * clock renders those, so the snapshot is the count of notifications, and the state is read beside it.
 */
export const useSession = ({subscribe, notified, state}: Store): SessionState => {
  useSyncExternalStore(subscribe, notified);
  return state();
};
