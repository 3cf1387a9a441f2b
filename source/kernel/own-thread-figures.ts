import {closeSync, openSync, readSync} from 'node:fs';
import type {ThreadFigures} from '../model/event/event.js';
import {schedstatOf, statOf, switchesOf} from './proc-parsers.js';
import {threadId} from './thread-id.js';

/** Reads what the kernel counted for the thread that opened it, up to this very moment. */
export type OwnFigures = {
  /** About 3 µs: run, ready, core. */
  brief(): ThreadFigures;
  /** With the context switches: 8 µs more where there were any since the last time. */
  full(): ThreadFigures;
};

/** How a thread learns its own figures, by platform; adding one is adding a row. */
const READERS: Readonly<Partial<Record<NodeJS.Platform, () => OwnFigures | null>>> = {
  linux: () => readersOf(threadId()),
};

/** Opens the calling thread's own figures, or null where the system does not tell. */
export const openOwnFigures = (platform: NodeJS.Platform = process.platform): OwnFigures | null =>
  READERS[platform]?.() ?? null;

/** Longer than any of the files. */
const LONGEST = 4096;

/** Linux: /proc/self/task/<tid>, kept open, since opening costs more than reading. */
const readersOf = (tid: number | null): OwnFigures | null => {
  if (tid === null) return null;
  const buffer = Buffer.allocUnsafe(LONGEST);
  const files: number[] = [];
  const opened = (name: string): (() => string) => {
    const file = openSync(`/proc/self/task/${tid}/${name}`, 'r');
    files.push(file);
    return () => buffer.toString('latin1', 0, readSync(file, buffer, 0, LONGEST, 0));
  };
  try {
    const figures = figuresFrom(opened('schedstat'), opened('stat'), opened('status'));
    // A kernel built without these counters answers zeros.
    if (figures.full().runUs > 0) return figures;
  } catch {
    // No such files (or no descriptor left for them): this system does not tell.
  }
  for (const file of files) closeSync(file);
  return null;
};

const figuresFrom = (schedstat: () => string, stat: () => string, status: () => string): OwnFigures => {
  let times = {runUs: 0, readyUs: 0, stretches: 0};
  let core = 0;
  let coreAt = -1;
  let switches = {gaveUp: 0, takenOff: 0};
  let switchesAt = -1;

  // Whoever kept its core since the last look is on the same one, and was not switched either.
  const look = (): ThreadFigures => {
    settle();
    times = schedstatOf(schedstat()) ?? times;
    if (times.stretches !== coreAt) core = statOf(stat())?.core ?? core;
    coreAt = times.stretches;
    return {runUs: times.runUs, readyUs: times.readyUs, core};
  };

  return {
    brief: look,
    full() {
      const figures = look();
      if (times.stretches !== switchesAt) switches = switchesOf(status()) ?? switches;
      switchesAt = times.stretches;
      return {...figures, ...switches};
    },
  };
};

/**
 * Makes the kernel book the calling thread's time up to now. By itself it does so at ticks and switches
 * alone, so that schedstat of a busy thread is up to 4 ms behind; but getrusage(RUSAGE_SELF) brings the
 * caller's own account up to date first (thread_group_cputime in kernel/sched/cputime.c).
 */
const settle = (): void => void process.cpuUsage();
