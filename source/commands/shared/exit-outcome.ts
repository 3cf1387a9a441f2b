import type {Outcome} from '../../model/event/event.js';
import type {Parting} from '../../model/session/effect.js';

export type {EndSignal} from '../../model/session/effect.js';

/**
 * How a command ended: as its run did, by a signal, or `closed` because nobody watches it or reads its
 * output any more. What that means for the exit code is for cli.tsx to say.
 */
export type Ending = Outcome | Parting;
