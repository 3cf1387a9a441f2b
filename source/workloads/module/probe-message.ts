import type {Failure} from '../../model/event/event.js';

/** The answer of the probe process about a module. */
export type ProbeMessage =
  | {readonly probe: 'fine'; readonly name: string | null; readonly inputs: number | null}
  /** Its exports are not what they should be. */
  | {readonly probe: 'misshapen'; readonly failure: Failure}
  /** Importing it threw; `place`: file, line and column where that is known, or ''. */
  | {readonly probe: 'thrown'; readonly failure: Failure; readonly place: string};

/** Distinguishes such a message from others: a module may send messages of its own. */
export const isProbeMessage = (message: unknown): message is ProbeMessage =>
  typeof message === 'object' && message !== null && 'probe' in message;

/** The probe's exit code when its event loop is empty and the import still not complete; as Node's own. */
export const UNSETTLED = 13;
