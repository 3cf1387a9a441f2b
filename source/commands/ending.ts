import type {Parting} from '../model/action.js';
import type {Outcome} from '../model/event.js';

export type {EndSignal} from '../model/action.js';

/**
 * How a command ended: as its run did, by a signal, or `closed` because nobody watches it or reads its
 * output any more. What that means for the exit code is for cli.tsx to say.
 */
export type Ending = Outcome | Parting;
