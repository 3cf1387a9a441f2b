import type {Addition} from '../../model/demonstrations/lost-updates/loss.js';

/** Additions of each adder that are logged at most, its first ones: 12 MB. A choice. */
const LOGGED = 1_000_000;
const FIELDS = 3;

/** The shared words by name; behind them each adder has one for how often it has added. */
export const WORD = {counter: 0, ticket: 1, lock: 2, waiting: 3, done: 4} as const;

/** What the adders share, and a log for each of them, which it alone writes. */
export type AdderMemory = {readonly words: Int32Array; readonly logs: readonly Int32Array[]};

export const newMemory = (adders: number, adds: number): AdderMemory => ({
  words: new Int32Array(new SharedArrayBuffer(4 * (WORD.done + adders))),
  logs: Array.from(
    {length: adders},
    () => new Int32Array(new SharedArrayBuffer(4 * FIELDS * Math.min(adds, LOGGED))),
  ),
});

/** The log of one adder: what it has read, and then that it is about to write, as long as there is room. */
export type AdderLog = {read(value: number, ticket: number): void; write(ticket: number): void};

export const openLog = (log: Int32Array): AdderLog => {
  let at = 0;
  return {
    read(value, ticket) {
      if (at >= log.length) return;
      log[at] = value;
      log[at + 1] = ticket;
    },
    write(ticket) {
      if (at >= log.length) return;
      log[at + 2] = ticket;
      at += FIELDS;
    },
  };
};

/** What was logged, of all adders, in the order in which they read; all must be done. `adder` counts from 1. */
export function* additionsIn({logs}: AdderMemory): Generator<Addition> {
  const next = logs.map(log => (log.length > 0 ? additionAt(log, 0) : null));
  for (;;) {
    let first = -1;
    for (let i = 0; i < next.length; i++) {
      const read = next[i]?.read;
      if (read !== undefined && read < (next[first]?.read ?? Number.POSITIVE_INFINITY)) first = i;
    }
    const found = next[first];
    if (!found) return;
    yield {adder: first + 1, value: found.value, read: found.read, write: found.write};
    const log = logs[first] as Int32Array;
    next[first] = found.at + FIELDS < log.length ? additionAt(log, found.at + FIELDS) : null;
  }
}

const additionAt = (log: Int32Array, at: number) => ({
  at,
  value: log[at] as number,
  read: log[at + 1] as number,
  write: log[at + 2] as number,
});
