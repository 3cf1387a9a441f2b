import type {SessionState} from './session-state.js';

/** How a run stands, as the header shows it. */
export type Status =
  | 'ready'
  | 'asked'
  | 'opening'
  | 'live'
  | 'paused'
  | 'stopping'
  | 'finished'
  | 'failed'
  | 'cancelled';

/** The status of the present run; `paused` is a status of the view, so it is never returned. */
export const statusOf = ({run, pending, cancelling, quitting}: SessionState): Exclude<Status, 'paused'> => {
  if (quitting !== null || (cancelling && run && run.stage !== 'over')) return 'stopping';
  if (pending !== null) return 'asked';
  if (run === null) return 'ready';
  if (run.stage === 'over') return run.outcome ?? 'finished';
  return run.stage === 'opening' ? 'opening' : 'live';
};
