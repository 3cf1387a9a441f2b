import type {RunState} from '../run/run-state.js';
import {type CoreUser, coreUserKey} from './core-time.js';
import type {CoreCell, CoreCells} from './cores.js';

/** From this part of a character's time on a core counts as busy; from the lesser one on, as not quite idle. A choice. */
export const BUSY_SHARE = 0.5;
export const LITTLE_SHARE = 0.02;

/** Neighbouring characters that show one thread, or one that shows none: a core without work, or with little. */
export type CoreSegment =
  | {readonly kind: 'user'; readonly by: CoreUser; readonly length: number}
  | {readonly kind: 'little' | 'idle' | 'blank'; readonly length: 1};

/**
 * A core's timeline in so many lines. Several lines divide each character among all threads that ran in it, one
 * above the other, each by its part; one line shows one of them, each as often as its part is large.
 */
export const coreLines = (
  run: RunState,
  cells: CoreCells,
  height: number,
): readonly (readonly CoreSegment[])[] => {
  const errors = new Map<string, number>();
  const stacks = cells.map(cell => cell && stackOf(run, cell, height, errors));
  return Array.from({length: height}, (_, line) => segmentsOf(run, stacks, line));
};

/** The threads on the lines of one character, from the first one down; `little`: no thread fills a line. */
type Stack = {readonly lines: readonly CoreUser[]; readonly little: boolean};

const stackOf = (run: RunState, cell: CoreCell, height: number, errors: Map<string, number>): Stack => {
  const busy = cell.reduce((sum, {share}) => sum + share, 0);
  const count = height === 1 ? Number(busy >= BUSY_SHARE) : Math.min(height, Math.round(busy * height));
  const lines = height === 1 && count === 1 ? diffused(cell, busy, errors) : divided(cell, busy, count);
  return {
    lines: lines.toSorted((a, b) => coreUserOrder(run, a) - coreUserOrder(run, b)),
    little: count === 0 && busy >= LITTLE_SHARE,
  };
};

const segmentsOf = (
  run: RunState,
  stacks: readonly (Stack | null)[],
  line: number,
): readonly CoreSegment[] => {
  const segments: CoreSegment[] = [];
  let last: {kind: 'user'; by: CoreUser; length: number} | null = null;
  for (const stack of stacks) {
    const by = stack?.lines[line];
    if (by && last && coreUserOrder(run, by) === coreUserOrder(run, last.by)) {
      last.length++;
      continue;
    }
    last = by ? {kind: 'user', by, length: 1} : null;
    segments.push(last ?? {kind: vacancy(stack, line), length: 1});
  }
  return segments;
};

const vacancy = (stack: Stack | null, line: number): 'little' | 'idle' | 'blank' => {
  if (!stack || line > 0) return 'blank';
  return stack.little ? 'little' : 'idle';
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
const coreUserOrder = (run: RunState, by: CoreUser): number =>
  by.kind === 'executor' ? executorNumber(run, by) : by.kind === 'libuv' ? 1e9 : 2e9;

/** The number of an executor among all of a run, from 1. Processes of one thread each have their own numbers. */
export const executorNumber = (
  {shape}: RunState,
  {process, thread}: {readonly process: number; readonly thread: number},
): number =>
  shape.processes === 1 ? thread : shape.threads === 1 ? process : (process - 1) * shape.threads + thread;
