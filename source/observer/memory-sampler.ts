import type {ProcessSampler} from './process-sampler.js';
import type {Reader} from './reader.js';
import type {SampleBuilder} from './sample-builder.js';

/** No process is read more often than this, µs. A choice: memory changes slowly and costs much to read. */
const EVERY_US = 1_000_000;

/**
 * Reading the memory of a process costs 0.5 ms and more, because the kernel walks through its page tables. After
 * each read the sampler pauses until reading takes only this share of one core: a choice, within the whole
 * observer's budget (budget.ts).
 */
const SHARE_PER_PROCESS = 0.00005;
const LEAST_SHARE = 0.0005;
const GREATEST_SHARE = 0.01;

const pauseAfter = (tookUs: number, processes: number): number =>
  tookUs / Math.min(GREATEST_SHARE, Math.max(LEAST_SHARE, processes * SHARE_PER_PROCESS));

/** Samples the memory of one process per call at most, that of the longest unread one; `now`: µs. */
export const openMemorySampler = (reader: Reader, now: () => number) => {
  const readAt = new WeakMap<ProcessSampler, number>();
  const lastRead = (process: ProcessSampler): number => readAt.get(process) ?? Number.NEGATIVE_INFINITY;
  let pausedUntil = 0;

  return (processes: ReadonlyMap<number, ProcessSampler>, samples: SampleBuilder): void => {
    const startedAt = now();
    if (startedAt < pausedUntil) return;
    const next = longestUnread(processes.values(), lastRead);
    if (!next || startedAt - lastRead(next) < EVERY_US) return;
    const ranUs = reader.ownRunUs(true);
    const memory = reader.memoryOf(next.pid);
    pausedUntil = startedAt + pauseAfter(reader.ownRunUs(true) - ranUs, processes.size);
    readAt.set(next, startedAt);
    if (memory) samples.addMemory({process: next.process, ...memory});
  };
};

/** Skips processes whose executors are not ready yet: their memory still grows. */
const longestUnread = (
  processes: Iterable<ProcessSampler>,
  lastRead: (process: ProcessSampler) => number,
): ProcessSampler | undefined => {
  let first: ProcessSampler | undefined;
  for (const process of processes)
    if (!process.opening() && (first === undefined || lastRead(process) < lastRead(first))) first = process;
  return first;
};
