import type {ThreadFigures} from '../../model/event.js';
import {openOwnFigures} from './figures.js';

/** What a boundary event carries of its thread's own figures. */
export type Measured = {readonly kernel: ThreadFigures} | null;

/** Figures closer together than this show nothing new, and would slow down jobs that are shorter, ms. */
export const APART_MS = 1;

/**
 * Reads the calling thread's figures for its boundary events: `brief` with time and core, `full` with
 * context switches too; null where the system does not tell, or right after the last ones.
 */
export const openMeasure = () => {
  const figures = openOwnFigures();
  let readAt = Number.NEGATIVE_INFINITY;

  const measured = (read: () => ThreadFigures): Measured => {
    const at = performance.now();
    if (at - readAt < APART_MS) return null;
    readAt = at;
    return {kernel: read()};
  };

  if (figures === null) return {brief: (): Measured => null, full: (): Measured => null};
  return {brief: () => measured(figures.brief), full: () => measured(figures.full)};
};
