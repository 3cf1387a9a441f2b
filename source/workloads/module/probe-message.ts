import type {Failure} from '../../model/event/event.js';

/** The answer of the probe process about a module. */
export type ProbeMessage =
  | {readonly probe: 'fine'; readonly name: string | null; readonly inputs: number | null}
  /** Its exports are not what they should be. */
  | {readonly probe: 'misshapen'; readonly failure: Failure}
  /** Importing it threw; `place`: file, line and column where that is known, or ''. */
  | {readonly probe: 'thrown'; readonly failure: Failure; readonly place: string};

/** Tells such a message from others: a module may send some of its own. */
export const isProbeMessage = (message: unknown): message is ProbeMessage =>
  typeof message === 'object' && message !== null && 'probe' in message;

/** Descriptor of the pipe in the probe whose end means that the parent is gone. */
export const GUARD_PIPE = 4;

/** Its exit code when nothing is left to wait for and the import is still not complete; as Node's own. */
export const UNSETTLED = 13;
