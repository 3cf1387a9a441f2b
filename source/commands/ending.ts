import type {Outcome} from '../model/event.js';

/** The signals that ask a command to end. */
export type EndSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

/**
 * How a command ended: as its run did, by a signal, or `closed` because nobody reads its output any
 * more. What that means for the exit code is for cli.tsx to say.
 */
export type Ending = Outcome | EndSignal | 'closed';
