import type {ProcessSampler} from './process-sampler.js';
import type {Reader} from './reader.js';
import type {SampleBuilder} from './sample-builder.js';

/**
 * Readings are this far apart, µs, longer for many processes, as each of them is read. A choice: the kernel counts
 * in steps of 10 ms, so closer ones are not exact.
 */
const EVERY_US = {least: 400_000, perProcess: 40_000};

/** Samples what the cores of a run do in all, at once when its executors start and end. */
export const openMachineSampler = (reader: Reader, now: () => number) => {
  let readAt = Number.NEGATIVE_INFINITY;

  return (processes: ReadonlyMap<number, ProcessSampler>, samples: SampleBuilder, atOnce: boolean): void => {
    const everyUs = Math.max(EVERY_US.least, EVERY_US.perProcess * processes.size);
    const [first] = processes.values();
    if (!first || (!atOnce && now() - readAt < everyUs)) return;
    readAt = now();
    const times = reader.machineTimes(first.pid);
    const quotaCores = reader.quotaCores();
    if (times) samples.addMachine({...times, ...(quotaCores !== null && {quotaCores})});
  };
};
