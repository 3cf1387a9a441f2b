import {openOwnFigures} from '../../kernel/own-thread-figures.js';
import type {ThreadFigures} from '../../model/event/event.js';

/** What a boundary event carries of its thread's own figures; null where the system does not tell. */
export type Measured = {readonly kernel: ThreadFigures} | null;

/** Figures closer together than this show nothing new, and would slow down jobs that are shorter, ms. */
export const APART_MS = 2;

/** Reads the calling thread's figures for its boundary events. */
export type Measure = {
  /** Time and core; null, too, right after any others. */
  brief(): Measured;
  /** With context switches; null, too, right after others of this kind: the end of any longer job has them. */
  full(): Measured;
};

export const openMeasure = (): Measure => {
  const figures = openOwnFigures();
  if (figures === null) return {brief: () => null, full: () => null};
  let readAt = Number.NEGATIVE_INFINITY;
  let fullAt = Number.NEGATIVE_INFINITY;

  return {
    brief() {
      const now = performance.now();
      if (now - readAt < APART_MS) return null;
      readAt = now;
      return {kernel: figures.brief()};
    },
    full() {
      const now = performance.now();
      if (now - fullAt < APART_MS) return null;
      readAt = now;
      fullAt = now;
      return {kernel: figures.full()};
    },
  };
};
