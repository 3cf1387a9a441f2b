import {nowMs} from '../../kernel/intrinsics.js';
import {openOwnThreadFigures} from '../../kernel/own-thread-figures.js';
import type {ThreadFigures} from '../../model/event/event.js';

/** The kernel's figures in an event at a job's boundary; null where they are not reported. */
export type KernelFigures = {readonly kernel: ThreadFigures} | null;

/**
 * Figures are read this far apart at least, ms. A choice: closer ones show nothing new on screen, and reading them
 * (3 to 11 µs) would slow down shorter jobs.
 */
export const FIGURES_EVERY_MS = 2;

/** Reads the calling thread's figures for events at the boundaries of jobs. */
export type BoundaryFigures = {
  /** Times and core; null right after any other figures. */
  brief(): KernelFigures;
  /** Context switches too; null right after any other figures, so that short jobs cost no more. */
  start(): KernelFigures;
  /** Context switches too; null right after other full figures, so that the end of any longer job has them. */
  full(): KernelFigures;
};

export const openBoundaryFigures = (): BoundaryFigures => {
  const figures = openOwnThreadFigures();
  if (figures === null) return {brief: () => null, start: () => null, full: () => null};
  let readAt = Number.NEGATIVE_INFINITY;
  let fullReadAt = Number.NEGATIVE_INFINITY;

  const unlessRead = (read: () => ThreadFigures): KernelFigures => {
    const now = nowMs();
    if (now - readAt < FIGURES_EVERY_MS) return null;
    readAt = now;
    return {kernel: read()};
  };

  return {
    brief: () => unlessRead(figures.brief),
    start: () => unlessRead(figures.full),
    full() {
      const now = nowMs();
      if (now - fullReadAt < FIGURES_EVERY_MS) return null;
      readAt = now;
      fullReadAt = now;
      return {kernel: figures.full()};
    },
  };
};
