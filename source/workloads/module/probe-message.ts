/** What the probe process says about a module. */
export type ProbeMessage =
  | {readonly probe: 'fine'; readonly name: string | null; readonly inputs: number | null}
  /** thrown: what importing it threw; misshapen: what is wrong with its exports. */
  | {readonly probe: 'thrown' | 'misshapen'; readonly message: string};

/** Tells such a message from others: a module may send some of its own. */
export const isProbeMessage = (message: unknown): message is ProbeMessage =>
  typeof message === 'object' && message !== null && 'probe' in message;

/** Descriptor of the pipe in the probe whose end means that the parent is gone. */
export const GUARD_PIPE = 4;

/** Its exit code when nothing is left to wait for and the import is still not complete; as Node's own. */
export const UNSETTLED = 13;
