import type {Home} from './process-sampler.js';
import type {Reader} from './reader.js';
import type {Sheet} from './sample-builder.js';

/** No process is read more often than this, µs. */
const EVERY_US = 1_000_000;

/**
 * Reading a process's memory takes the kernel half a millisecond and more, as it walks through all of it.
 * So reading rests until it was but a small part of the time: of a core 0.005 % for each process, within
 * these limits.
 */
const SHARE_OF_EACH = 0.00005;
const LEAST_SHARE = 0.0005;
const GREATEST_SHARE = 0.01;

const restFor = (took: number, processes: number): number =>
  took / Math.min(GREATEST_SHARE, Math.max(LEAST_SHARE, processes * SHARE_OF_EACH));

/** Reads the memory of one process after another, one a look at most; `now`: µs. */
export const openMemoryRota = (reader: Reader, now: () => number) => {
  const readAt = new WeakMap<Home, number>();
  const lastRead = (home: Home): number => readAt.get(home) ?? Number.NEGATIVE_INFINITY;
  let restUntil = 0;

  return (homes: ReadonlyMap<number, Home>, sheet: Sheet): void => {
    const began = now();
    if (began < restUntil) return;
    const next = longestUnread(homes.values(), lastRead);
    if (!next || began - lastRead(next) < EVERY_US) return;
    const ran = reader.ownRunUs(true);
    const memory = reader.memoryOf(next.pid);
    restUntil = began + restFor(reader.ownRunUs(true) - ran, homes.size);
    readAt.set(next, began);
    if (memory) sheet.memory({process: next.process, ...memory});
  };
};

/** A process whose executors are not ready yet is spared: it is still growing. */
const longestUnread = (homes: Iterable<Home>, lastRead: (home: Home) => number): Home | undefined => {
  let first: Home | undefined;
  for (const home of homes)
    if (!home.opening() && (first === undefined || lastRead(home) < lastRead(first))) first = home;
  return first;
};
