import type {Playable} from './playable.js';

/** The part of the work that is reading a recording; the rest is to find what its views look up. A choice. */
const READING = 0.75;

/**
 * Opens a tape at a position: reads it, then finds what its views look up. Gives a function that works for about so many
 * ms, and gives the share that is done, 0 to 1.
 */
export const openingOf = (tape: Playable, count: number): ((ms: number) => number) => {
  let left: Iterator<number> | null = null;
  return ms => {
    const untilMs = performance.now() + ms;
    const read = left === null ? tape.reach(count, ms) : 1;
    if (read < 1) return READING * read;
    left ??= tape.findLookUps()[Symbol.iterator]();
    for (;;) {
      // Some is found in any case, so that each call comes nearer.
      const found = left.next();
      if (found.done) return 1;
      if (performance.now() >= untilMs) return READING + (1 - READING) * found.value;
    }
  };
};
