import type {Outcome} from '../../model/event/event.js';
import type {ExitReason} from '../../model/session/effect.js';

export type {EndSignal} from '../../model/session/effect.js';

/**
 * How a command ended: as its run did, by a signal, or `closed`: the dashboard was closed, or the reader of
 * standard output is gone; `undecided`: nothing failed, but what was asked cannot be decided.
 */
export type ExitOutcome = Outcome | ExitReason | 'undecided';

/** The exit code of each outcome: a shell adds a signal's number to 128. Wrong arguments are 2. */
export const exitCodes: Readonly<Record<ExitOutcome, number>> = {
  finished: 0,
  failed: 1,
  cancelled: 1,
  closed: 0,
  undecided: 3,
  SIGHUP: 129,
  SIGINT: 130,
  SIGTERM: 143,
};
