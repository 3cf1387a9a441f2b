import type {EventOf, RunEvent} from '../model/event/event.js';
import {openMemoryRota} from './memory-sampler.js';
import {type Home, openHome} from './process-sampler.js';
import type {Watched} from './protocol.js';
import type {Reader} from './reader.js';
import {openSheet} from './sample-builder.js';

/** One run under observation. */
export type Watch = {
  heard(event: Watched): void;
  /** How many executors there are to look at. */
  executors(): number;
  /** Looks at everybody who works for the run. `closely`: at all helpers too. */
  look(closely?: boolean): RunEvent[];
  close(): void;
};

/**
 * Who came and who left a process is seen this far apart, µs: twice a second where there is one, and less
 * often where there are many, as every scan costs as much as looking at ten executors.
 */
const SCAN_EVERY_US = {least: 500_000, each: 150_000, most: 2_500_000};
/** So many are spread over the looks: one at a look, or one for so many processes. */
const SCANS_APART = 50;

const scanEvery = (processes: number): number =>
  Math.min(SCAN_EVERY_US.most, Math.max(SCAN_EVERY_US.least, processes * SCAN_EVERY_US.each));

/** `now`: µs since the run's zero. */
export const openWatch = (reader: Reader, now: () => number): Watch => {
  const homes = new Map<number, Home>();
  const scannedAt = new Map<Home, number>();
  const sheet = openSheet(now);
  const readMemory = openMemoryRota(reader, now);
  let threads = 1;

  const leave = (process: number): void => {
    const home = homes.get(process);
    if (!home) return;
    home.close();
    homes.delete(process);
    scannedAt.delete(home);
  };

  const heard: {readonly [T in Watched['type']]: (event: EventOf<T>) => void} = {
    'run-started': ({shape}) => {
      threads = shape.threads;
    },
    'process-started': ({process, pid}) => {
      if (!homes.has(process)) homes.set(process, openHome(reader, process, pid, threads));
    },
    'process-exited': ({process}) => leave(process),
    'thread-started': ({process, thread, tid}) => {
      if (tid !== null) homes.get(process)?.opened(thread, tid);
    },
    'thread-ready': ({process, thread}) => homes.get(process)?.ready(thread),
    'thread-exited': ({process, thread}) => homes.get(process)?.exited(thread),
    'helpers-named': ({process, kind, tids}) => homes.get(process)?.named(kind, tids),
  };

  return {
    heard: event => (heard[event.type] as (event: Watched) => void)(event),
    executors: () => [...homes.values()].reduce((sum, home) => sum + home.executors(), 0),
    look(closely = false) {
      const moment = now();
      const every = scanEvery(homes.size);
      let scans = Math.ceil(homes.size / SCANS_APART);
      for (const home of homes.values()) {
        const due = moment - (scannedAt.get(home) ?? Number.NEGATIVE_INFINITY) >= every;
        const scan = closely || (due && scans-- > 0);
        if (scan) scannedAt.set(home, moment);
        home.look(sheet, moment, scan);
      }
      readMemory(homes, sheet);
      return sheet.take();
    },
    close() {
      for (const process of homes.keys()) leave(process);
    },
  };
};
