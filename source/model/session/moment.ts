import type {SessionState} from './session-state.js';

/** The audience's side, and a moment of its run, µs since the run's zero. */
export type Moment = {readonly session: SessionState; readonly nowUs: number};

/** The moment at which the view is frozen: the run is as it was then, and keys still change the rest; else null. */
export const frozenMoment = (session: SessionState): Moment | null => {
  const {frozen, pausedAt} = session;
  if (frozen === null || pausedAt === null) return null;
  return {session: {...session, run: frozen, explained: null}, nowUs: pausedAt};
};
