import type {SessionState} from './session-state.js';

/** The audience's side, and a moment of its run, µs since the run's zero. */
export type Moment = {readonly session: SessionState; readonly nowUs: number};

/**
 * How late an event of a run may arrive, µs: the runner collects events for 80 ms, and a busy machine delays what it
 * sends. A choice.
 */
const ARRIVAL_US = 250_000;

/**
 * The moment up to which a live run is shown, µs: all that happened by then has arrived. A clock that counted up to
 * now would step back when it turns out that the last job ended earlier.
 */
export const settledUs = (nowUs: number): number => Math.max(0, nowUs - ARRIVAL_US);

/** The moment at which the view is frozen: the run is as it was then, and keys still change the rest; else null. */
export const frozenMoment = (session: SessionState): Moment | null => {
  const {frozen, pausedAt} = session;
  if (frozen === null || pausedAt === null) return null;
  return {session: {...session, run: frozen, explained: null}, nowUs: pausedAt};
};
