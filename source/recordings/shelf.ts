import {readSync} from 'node:fs';
import {openSpool, type Spool} from './spool.js';

/** Keeps bytes for those that rest: all of them in one temporary file, so that they take no memory meanwhile. */
export type Shelf = {
  /** Gives the place at which they lie; null where the system cannot keep them. */
  put(parts: readonly Uint8Array[]): number | null;
  /** Fills the parts, in their order, with what lies from a place on. @throws Error when it cannot be read. */
  fetch(place: number, parts: readonly Uint8Array[]): void;
  close(): void;
};

export const openShelf = (): Shelf => {
  let spool: Spool | null = null;
  let length = 0;
  return {
    put(parts) {
      try {
        spool ??= openSpool();
        const place = length;
        for (const part of parts) {
          spool.append(part);
          length += part.length;
        }
        return place;
      } catch {
        // What was written of it is overwritten by nothing, and read by nothing.
        return null;
      }
    },
    fetch(place, parts) {
      let position = place;
      for (const part of parts)
        for (let done = 0; done < part.length; ) {
          const read = readSync(spool?.descriptor ?? -1, part, done, part.length - done, position);
          if (read === 0) throw new Error('what lay on a shelf is gone');
          done += read;
          position += read;
        }
    },
    close: () => spool?.close(),
  };
};
