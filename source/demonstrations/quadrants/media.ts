import {readSync} from 'node:fs';
import {Socket} from 'node:net';
import type {Fifo} from './fifo.js';
import {requestItem} from './item-server.js';
import {itemOf, readsDone, submitRead, WORD, waitForReads, waitForWord} from './words.js';

/** Where the reader reads from. */
export type Source = {
  /** Blocks the thread until there is an item; 0 at the end. */
  read(): number;
  /** Returns at once: an item, 0 at the end, or null where there is nothing yet. */
  tryRead(): number | null;
  /** Asks to be notified of every item; returns at once, after so many requests. */
  watch(take: (items: readonly number[]) => void, end: () => void): number;
};

/** The kernel itself holds the thread, or says that there is nothing yet (EAGAIN). */
export const openFifoSource = ({readFd}: Fifo): Source => {
  const byte = new Uint8Array(1);
  const read = (): number => (readSync(readFd, byte) === 0 ? 0 : (byte[0] as number));
  return {
    read,
    tryRead() {
      try {
        return read();
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null;
        throw error;
      }
    },
    watch(take, end) {
      // A socket watches the descriptor through epoll or kqueue; a file stream would read it in a helper thread.
      new Socket({fd: readFd, readable: true, writable: false})
        .on('data', (bytes: Buffer) => take([...bytes]))
        .on('close', end);
      return 1;
    },
  };
};

/** A helper thread does the requests; the thread waits for it, or looks whether it is done. */
export const openHttpSource = (words: Int32Array, items: number): Source => {
  let [submitted, taken] = [0, 0];
  const submit = (): void => {
    if (submitted > taken) return;
    submitRead(words);
    submitted += 1;
  };
  return {
    read() {
      submit();
      waitForReads(words, submitted);
      return itemOf(words, taken++);
    },
    tryRead() {
      submit();
      return readsDone(words) < submitted ? null : itemOf(words, taken++);
    },
    watch(take, end) {
      const port = waitForWord(words, WORD.port);
      const requests = Array.from({length: items}, async () => take([await requestItem(port)]));
      void Promise.all(requests).then(end);
      return items;
    },
  };
};
