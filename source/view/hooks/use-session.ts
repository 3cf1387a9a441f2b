import {useSyncExternalStore} from 'react';
import type {SessionState} from '../../model/session/session.js';
import type {Store} from '../store.js';

/**
 * Renders again whenever the store notifies. Events of a live run change the state without notifying: the
 * clock renders those, so the snapshot is the count of notifications, and the state is read beside it.
 */
export const useSession = ({subscribe, notified, state}: Store): SessionState => {
  useSyncExternalStore(subscribe, notified);
  return state();
};
