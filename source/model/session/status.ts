import type {SessionState} from './session-state.js';

/** How a run stands, as the header shows it. */
export type Status =
  | 'ready'
  | 'asked'
  | 'opening'
  | 'live'
  | 'paused'
  | 'playing'
  | 'replay'
  | 'stopping'
  | 'finished'
  | 'failed'
  | 'cancelled';

/** Those of a frozen view. */
type FrozenStatus = 'paused' | 'playing' | 'replay';

/** The status of the present run. */
export const statusOf = ({
  run,
  pending,
  cancelling,
  quitting,
}: SessionState): Exclude<Status, FrozenStatus> => {
  if (quitting !== null || (cancelling && run && run.stage !== 'over')) return 'stopping';
  if (pending !== null) return 'asked';
  if (run === null) return 'ready';
  if (run.stage === 'over') return run.outcome ?? 'finished';
  return run.stage === 'opening' ? 'opening' : 'live';
};
