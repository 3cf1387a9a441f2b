import type {Outcome} from '../../model/event/event.js';
import type {ExitReason} from '../../model/session/effect.js';

export type {EndSignal} from '../../model/session/effect.js';

/**
 * How a command ended: as its run did, by a signal, or `closed`: the dashboard was closed, or the reader of
 * standard output is gone. cli.ts maps it to an exit code.
 */
export type ExitOutcome = Outcome | ExitReason;
