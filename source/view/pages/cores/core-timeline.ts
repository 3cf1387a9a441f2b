import type {RunState} from '../../../model/run/run-state.js';
import {type CoreUser, coreUserKey} from '../../../model/timeline/core-time.js';
import type {CoreCell} from '../../../model/timeline/cores.js';
import {colouredCells, type DrawnCell} from '../../layout/timeline-text.js';
import type {View} from '../../view.js';
import {coreSign, orderOf} from './occupants.js';

/** From this part of a cell's time on a core counts as busy; from the lesser one on, as not quite idle. */
const BUSY = 0.5;
const LITTLE = 0.02;

/**
 * A core's timeline in so many lines. Several lines divide each cell among all threads that ran in it, one
 * above the other, each by its part; one line shows one of them, each as often as its part is large.
 */
export const coreTimeline = (
  view: View,
  run: RunState,
  cells: readonly (CoreCell | null)[],
  height: number,
): readonly string[] => {
  const owed = new Map<string, number>();
  const stacks = cells.map(cell => cell && stackOf(run, cell, height, owed));
  return Array.from({length: height}, (_, line) => lineText(view, run, stacks, line));
};

/** The threads on the lines of a cell, from the first one down; `little`: no thread fills a line. */
type Stack = {readonly lines: readonly CoreUser[]; readonly little: boolean};

const stackOf = (run: RunState, cell: CoreCell, height: number, owed: Map<string, number>): Stack => {
  const busy = cell.reduce((sum, {share}) => sum + share, 0);
  const count = height === 1 ? Number(busy >= BUSY) : Math.min(height, Math.round(busy * height));
  const lines = height === 1 && count === 1 ? nextTurn(cell, busy, owed) : divided(cell, busy, count);
  return {
    lines: lines.toSorted((a, b) => orderOf(run, a) - orderOf(run, b)),
    little: count === 0 && busy >= LITTLE,
  };
};

/** The thread that is owed most has the cell, and owes it to those that ran beside it (error diffusion). */
const nextTurn = (cell: CoreCell, busy: number, owed: Map<string, number>): readonly CoreUser[] => {
  let next: CoreUser | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const {by, share} of cell) {
    const due = (owed.get(coreUserKey(by)) ?? 0) + share / busy;
    owed.set(coreUserKey(by), due);
    if (due > most) [next, most] = [by, due];
  }
  if (next === null) return [];
  owed.set(coreUserKey(next), most - 1);
  return [next];
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

const lineText = (view: View, run: RunState, stacks: readonly (Stack | null)[], line: number): string => {
  const cells: DrawnCell[] = [];
  for (let i = 0; i < stacks.length; ) {
    const by = stacks[i]?.lines[line];
    if (!by) {
      cells.push(vacantCell(view, stacks[i] ?? null, line));
      i++;
      continue;
    }
    let length = 1;
    while (isSame(run, stacks[i + length]?.lines[line], by)) length++;
    cells.push(...stretch(view, run, by, length));
    i += length;
  }
  return colouredCells(cells);
};

const isSame = (run: RunState, one: CoreUser | undefined, other: CoreUser): boolean =>
  one !== undefined && orderOf(run, one) === orderOf(run, other);

const vacantCell = ({glyphs, theme}: View, stack: Stack | null, line: number): DrawnCell => {
  if (!stack || line > 0) return [' ', theme.plain];
  return stack.little ? [glyphs.little, theme.states.running.cell] : [glyphs.idle, theme.states.idle.cell];
};

/** A mark longer than its stretch says only that an executor ran. */
const stretch = (view: View, run: RunState, by: CoreUser, length: number): readonly DrawnCell[] => {
  const {mark, fill, tone, markTone} = coreSign(view, run, by);
  const first = mark.length <= length ? mark : view.glyphs.executor;
  return [[first, markTone], ...Array.from({length: length - first.length}, (): DrawnCell => [fill, tone])];
};
