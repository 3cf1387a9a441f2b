import type {RunState} from '../run/run-state.js';
import {type CoreUser, coreUserKey} from './core-time.js';
import type {CoreCell} from './cores.js';

/** From this part of a character's time on a core counts as busy; from the lesser one on, as not quite idle. A choice. */
export const BUSY_SHARE = 0.5;
export const LITTLE_SHARE = 0.02;

/** The threads on the lines of one character, from the first one down; `little`: no thread fills a line. */
export type CoreStack = {readonly lines: readonly CoreUser[]; readonly little: boolean};

/**
 * A core's timeline in so many lines; null where nothing is known. Several lines divide each character among all
 * threads that ran in it, one above the other, each by its part; one line shows one of them, each as often as
 * its part is large.
 */
export const coreStacks = (
  run: RunState,
  cells: readonly (CoreCell | null)[],
  height: number,
): readonly (CoreStack | null)[] => {
  const errors = new Map<string, number>();
  return cells.map(cell => {
    if (cell === null) return null;
    const busy = cell.reduce((sum, {share}) => sum + share, 0);
    const count = height === 1 ? Number(busy >= BUSY_SHARE) : Math.min(height, Math.round(busy * height));
    const lines = height === 1 && count === 1 ? diffused(cell, busy, errors) : divided(cell, busy, count);
    return {
      lines: lines.toSorted((a, b) => coreUserOrder(run, a) - coreUserOrder(run, b)),
      little: count === 0 && busy >= LITTLE_SHARE,
    };
  });
};

/** The thread with the largest accumulated error, whose error falls by the one character that it gets. */
const diffused = (cell: CoreCell, busy: number, errors: Map<string, number>): readonly CoreUser[] => {
  let chosen: CoreUser | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const {by, share} of cell) {
    const error = (errors.get(coreUserKey(by)) ?? 0) + share / busy;
    errors.set(coreUserKey(by), error);
    if (error > most) [chosen, most] = [by, error];
  }
  if (chosen === null) return [];
  errors.set(coreUserKey(chosen), most - 1);
  return [chosen];
};

/** So many lines divided by shares: whole ones first, the rest to those that have the most left. */
const divided = (cell: CoreCell, busy: number, count: number): readonly CoreUser[] => {
  const due = cell.map(({by, share}) => ({by, left: (share / busy) * count}));
  return Array.from({length: count}, () => {
    const next = due.reduce((most, one) => (one.left > most.left ? one : most));
    next.left -= 1;
    return next.by;
  });
};

/** Executors in the order of their numbers, then helper threads, then other threads. */
export const coreUserOrder = (run: RunState, by: CoreUser): number =>
  by.kind === 'executor' ? executorNumber(run, by) : by.kind === 'libuv' ? 1e9 : 2e9;

/** The number of an executor among all of a run, from 1. Processes of one thread each have their own numbers. */
export const executorNumber = (
  {shape}: RunState,
  {process, thread}: {readonly process: number; readonly thread: number},
): number =>
  shape.processes === 1 ? thread : shape.threads === 1 ? process : (process - 1) * shape.threads + thread;
