import {readingShortage} from '../kernel/proc-files.js';
import type {EventOf, RunEvent} from '../model/event/event.js';
import {openMachineSampler} from './machine-sampler.js';
import {openMemorySampler} from './memory-sampler.js';
import {openProcessSampler, type ProcessSampler} from './process-sampler.js';
import type {ProcessEvent} from './protocol.js';
import type {Reader} from './reader.js';
import {openSampleBuilder} from './sample-builder.js';

/** Samples all processes of one run. */
export type RunSampler = {
  /** Takes an event of the run that says which processes and threads exist. */
  apply(event: ProcessEvent): void;
  executorCount(): number;
  /** Samples every executor. `all`: every other thread of their processes too. */
  sample(all?: boolean): RunEvent[];
  close(): void;
};

/**
 * Time between two scans of a process's threads, µs: 0.5 s for one process, longer for many, because a scan costs
 * as much as sampling ten executors.
 */
const SCAN_EVERY_US = {least: 500_000, perProcess: 150_000, most: 2_500_000};
/** One process is scanned per round of sampling, or one for each so many processes; a choice. */
const PROCESSES_PER_SCAN = 50;

const scanEveryUs = (processes: number): number =>
  Math.min(SCAN_EVERY_US.most, Math.max(SCAN_EVERY_US.least, processes * SCAN_EVERY_US.perProcess));

/** `now`: µs since the run began. */
export const openRunSampler = (reader: Reader, now: () => number): RunSampler => {
  const processes = new Map<number, ProcessSampler>();
  const scannedAt = new WeakMap<ProcessSampler, number>();
  const samples = openSampleBuilder(now);
  const sampleMemory = openMemorySampler(reader, now);
  const sampleMachine = openMachineSampler(reader, now);
  let threadsPerProcess = 1;
  let saidShortage = false;

  const removeProcess = (process: number): void => {
    processes.get(process)?.close();
    processes.delete(process);
  };

  const handlers: {readonly [T in ProcessEvent['type']]: (event: EventOf<T>) => void} = {
    'run-started': ({shape}) => {
      threadsPerProcess = shape.threads;
    },
    'process-started': ({process, pid}) => {
      if (!processes.has(process))
        processes.set(process, openProcessSampler(reader, process, pid, threadsPerProcess));
    },
    'process-exited': ({process}) => removeProcess(process),
    'thread-started': ({process, thread, tid}) => {
      if (tid !== null) processes.get(process)?.threadStarted(thread, tid);
    },
    'thread-ready': ({process, thread}) => processes.get(process)?.threadReady(thread),
    'thread-exited': ({process, thread}) => processes.get(process)?.threadExited(thread),
    'helpers-named': ({process, kind, tids}) => processes.get(process)?.setHelperKind(kind, tids),
  };

  return {
    apply: event => (handlers[event.type] as (event: ProcessEvent) => void)(event),
    executorCount: () => [...processes.values()].reduce((sum, each) => sum + each.executorCount(), 0),
    sample(all = false) {
      const startedAt = now();
      const everyUs = scanEveryUs(processes.size);
      let scansLeft = Math.ceil(processes.size / PROCESSES_PER_SCAN);
      for (const process of processes.values()) {
        const isDue = startedAt - (scannedAt.get(process) ?? Number.NEGATIVE_INFINITY) >= everyUs;
        const scan = all || (isDue && scansLeft-- > 0);
        if (scan) scannedAt.set(process, startedAt);
        process.sample(samples, startedAt, scan);
      }
      sampleMemory(processes, samples);
      sampleMachine(processes, samples, all);
      const shortage = readingShortage();
      if (shortage !== null && !saidShortage) {
        saidShortage = true;
        samples.addNotice({reason: 'not-measured', fields: {detail: shortage}});
      }
      return samples.take();
    },
    close() {
      for (const process of processes.keys()) removeProcess(process);
    },
  };
};
