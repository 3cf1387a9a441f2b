import {readSync} from 'node:fs';
import {Socket} from 'node:net';
import type {ReaderFact, Way} from '../../model/demonstrations/quadrants/facts.js';
import {WORD} from './worker-options.js';

/** How often a timer of the thread is to turn, ms, and after how many polls they are reported; choices. */
const TICK_MS = 5;
const POLLS = 500;

/** What a reader works with. `ready` lets the writer begin. */
export type Reader = {
  readonly fd: number;
  readonly items: number;
  readonly words: Int32Array;
  now(): number;
  report(fact: ReaderFact): void;
  ready(): void;
};

/** Other work: computing that takes some microseconds. */
const workOneUnit = (): number => {
  let sum = 0;
  for (let i = 0; i < 2000; i++) sum += i * i;
  return sum;
};

/** Starts the timer of the thread; returns what stops it. A thread that is held by a call does not turn it. */
const startTicking = ({now, report}: Reader): (() => void) => {
  const timer = setInterval(() => {
    workOneUnit();
    report({type: 'ticked', at: now(), ticks: 1, units: 1});
  }, TICK_MS);
  return () => clearInterval(timer);
};

/** How a thread reads all items, in each way. */
export const readers: Readonly<Record<Way, (reader: Reader) => void>> = {
  'blocking-sync'(reader) {
    const {fd, now, report, ready} = reader;
    const stopTicking = startTicking(reader);
    const byte = new Uint8Array(1);
    ready();
    for (;;) {
      report({type: 'called', at: now(), call: 'read'});
      const read = readSync(fd, byte);
      report({type: 'returned', at: now(), call: 'read'});
      if (read === 0) break;
      report({type: 'arrived', at: now(), item: byte[0] as number});
    }
    stopTicking();
  },

  'non-blocking-sync'(reader) {
    const {fd, now, report, ready} = reader;
    const stopTicking = startTicking(reader);
    const byte = new Uint8Array(1);
    let polls = 0;
    const reportPolls = (): void => {
      report({type: 'polled', at: now(), eagains: polls, units: polls});
      polls = 0;
    };
    ready();
    for (;;) {
      const at = now();
      const read = readAtOnce(fd, byte);
      if (read === null) {
        workOneUnit();
        polls += 1;
        if (polls === POLLS) reportPolls();
        continue;
      }
      const returnedAt = now();
      reportPolls();
      report({type: 'called', at, call: 'read'});
      report({type: 'returned', at: returnedAt, call: 'read'});
      if (read === 0) break;
      report({type: 'arrived', at: now(), item: byte[0] as number});
    }
    stopTicking();
  },

  'blocking-async'(reader) {
    const {words, items, now, report, ready} = reader;
    const stopTicking = startTicking(reader);
    ready();
    report({type: 'called', at: now(), call: 'wait'});
    Atomics.wait(words, WORD.done, 0);
    report({type: 'returned', at: now(), call: 'wait'});
    for (let item = 1; item <= items; item++) report({type: 'arrived', at: now(), item});
    stopTicking();
  },

  'non-blocking-async'(reader) {
    const {fd, now, report, ready} = reader;
    const stopTicking = startTicking(reader);
    // A socket watches the descriptor through epoll or kqueue; a file stream would read it in a helper thread.
    report({type: 'called', at: now(), call: 'watch'});
    const stream = new Socket({fd, readable: true, writable: false});
    stream.on('data', (bytes: Buffer) => {
      for (const item of bytes) report({type: 'arrived', at: now(), item});
    });
    stream.on('close', stopTicking);
    report({type: 'returned', at: now(), call: 'watch'});
    ready();
  },
};

/** Bytes read, 0 at the end, or null where there is nothing yet (EAGAIN). */
const readAtOnce = (fd: number, byte: Uint8Array): number | null => {
  try {
    return readSync(fd, byte);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null;
    throw error;
  }
};
