import type {Readable} from 'node:stream';

/**
 * Characters of wire text that a thread may have sent and the main thread not taken; a choice: no run whose output is
 * read comes near it, and several threads together stay within the memory of a small machine.
 */
const MOST_UNTAKEN = 32_000_000;

// Taken now: in executors a user's module may replace the global.
const {load, wait, add, notify} = Atomics;

/** How much of what a thread sent has been taken, characters modulo 2^32, in shared memory. */
export type Taken = Int32Array;

export const openTaken = (): Taken => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** States that so many characters more have been taken. */
export const addTaken = (taken: Taken, characters: number): void => {
  add(taken, 0, characters);
  notify(taken, 0);
};

/** Posts lines; blocks the calling thread first while `most` characters of what it has sent are not taken. */
export const pacedSender = (
  post: (lines: string) => void,
  taken: Taken,
  most = MOST_UNTAKEN,
): ((lines: string) => void) => {
  let sent = 0;
  return lines => {
    for (let seen = load(taken, 0); ((sent - seen) | 0) >= most; seen = load(taken, 0)) wait(taken, 0, seen);
    sent = (sent + lines.length) | 0;
    post(lines);
  };
};

/** Where the events of a run go. While it is full, executors are made to wait: nothing is taken from them. */
export type Outflow = {
  send(line: string): void;
  isFull(): boolean;
  /** Calls back whenever it is no longer full; call what it returns to stop that. */
  onRoom(listener: () => void): () => void;
};

/** Reads a stream as text, and not while the outflow is full: what writes into it then waits for the kernel. */
export const readPaced = (
  stream: Readable,
  take: (text: string) => void,
  {isFull, onRoom}: Pick<Outflow, 'isFull' | 'onRoom'>,
): void => {
  const stop = onRoom(() => stream.resume());
  stream
    .setEncoding('utf8')
    .on('data', (text: string) => {
      take(text);
      if (isFull()) stream.pause();
    })
    .once('close', stop);
};
