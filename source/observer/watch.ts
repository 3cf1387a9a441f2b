import type {EventOf, RunEvent} from '../model/event.js';
import {type Home, openHome} from './home.js';
import {openMemoryRota} from './memory.js';
import type {Watched} from './protocol.js';
import type {Reader} from './reader.js';
import {openSheet} from './sheet.js';

/** One run under observation. */
export type Watch = {
  heard(event: Watched): void;
  /** Looks at everybody who works for the run. `closely`: at all helpers too. */
  look(closely?: boolean): RunEvent[];
  close(): void;
};

/** Who came and who left a process is seen this far apart, µs. */
const SCAN_EVERY_US = 500_000;
/** At most one process in so many is scanned at one look. */
const SCANS_APART = 10;

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
    look(closely = false) {
      const moment = now();
      let scans = Math.ceil(homes.size / SCANS_APART);
      for (const home of homes.values()) {
        const due = moment - (scannedAt.get(home) ?? Number.NEGATIVE_INFINITY) >= SCAN_EVERY_US;
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
