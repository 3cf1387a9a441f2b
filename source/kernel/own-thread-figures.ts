import {closeSync, openSync, readSync} from 'node:fs';
import type {ThreadFigures} from '../model/event/event.js';
import {updateOwnAccounting} from './cpu-accounting.js';
import {parseContextSwitches, parseSchedstat, parseStat} from './proc-parsers.js';
import {threadId} from './thread-id.js';

/** Reads the kernel's figures of the thread that opened it, up to the moment of the call. */
export type OwnThreadFigures = {
  /** Run time, ready time and core; costs about 3 µs. */
  brief(): ThreadFigures;
  /** Context switches too; costs 8 µs more if there were any since the previous call. */
  full(): ThreadFigures;
};

/** The implementation for each platform; adding one is adding a row. */
const IMPLEMENTATIONS: Readonly<Partial<Record<NodeJS.Platform, () => OwnThreadFigures | null>>> = {
  linux: () => openLinuxFigures(threadId()),
};

/** Opens the calling thread's figures; null where the system does not provide them. */
export const openOwnThreadFigures = (platform: NodeJS.Platform = process.platform): OwnThreadFigures | null =>
  IMPLEMENTATIONS[platform]?.() ?? null;

/** Larger than any of the three files, bytes (status, the longest, has about 1,500). */
const MAX_BYTES = 4096;

/** Linux: /proc/self/task/<tid>, kept open because opening a file costs more than reading it. */
const openLinuxFigures = (tid: number | null): OwnThreadFigures | null => {
  if (tid === null) return null;
  const buffer = Buffer.allocUnsafe(MAX_BYTES);
  const descriptors: number[] = [];
  const openFile = (name: string): (() => string) => {
    const descriptor = openSync(`/proc/self/task/${tid}/${name}`, 'r');
    descriptors.push(descriptor);
    return () => buffer.toString('latin1', 0, readSync(descriptor, buffer, 0, MAX_BYTES, 0));
  };
  try {
    const figures = figuresFrom(openFile('schedstat'), openFile('stat'), openFile('status'));
    // A kernel built without these counters reports zeros.
    if (figures.full().runUs > 0) return figures;
  } catch {
    // The files do not exist, or no descriptor is left: figures are an addition that events can lack.
  }
  for (const descriptor of descriptors) closeSync(descriptor);
  return null;
};

const figuresFrom = (schedstat: () => string, stat: () => string, status: () => string): OwnThreadFigures => {
  let times = {runUs: 0, readyUs: 0, timeSlices: 0};
  let core = 0;
  let coreReadIn = -1;
  let switches = {gaveUp: 0, takenOff: 0};
  let switchesReadIn = -1;

  // In the same time slice a thread has neither changed its core nor been switched, so those files are not read.
  const brief = (): ThreadFigures => {
    updateOwnAccounting();
    times = parseSchedstat(schedstat()) ?? times;
    if (times.timeSlices !== coreReadIn) core = parseStat(stat())?.core ?? core;
    coreReadIn = times.timeSlices;
    return {runUs: times.runUs, readyUs: times.readyUs, core};
  };

  return {
    brief,
    full() {
      const figures = brief();
      if (times.timeSlices !== switchesReadIn) switches = parseContextSwitches(status()) ?? switches;
      switchesReadIn = times.timeSlices;
      return {...figures, ...switches};
    },
  };
};
