import type {RunState} from '../../model/run/run-state.js';
import {type CoreUser, coreUserKey} from '../../model/timeline/core-time.js';
import type {CoreCell} from '../../model/timeline/cores.js';
import type {Glyphs} from '../glyphs.js';
import type {Line, Piece} from '../line.js';
import type {Tone} from '../theme.js';
import {orderOf, type Portrait, portraitOf} from './occupants.js';

/** From this part of a stretch on, a core is taken for busy; from the lesser one on, for not quite idle. */
const BUSY = 0.5;
const LITTLE = 0.02;

/**
 * A core's timeline in so many lines. Several lines divide each stretch among all who were there, one above
 * the other, each by its part; one line shows one of them, each as often as its part is large.
 */
export const coreBar = (
  run: RunState,
  cells: readonly (CoreCell | null)[],
  height: number,
  glyphs: Glyphs,
): readonly Line[] => {
  const owed = new Map<string, number>();
  const stacks = cells.map(cell => cell && stackOf(run, cell, height, owed));
  return Array.from({length: height}, (_, line) => drawn(run, stacks, line, glyphs));
};

/** Who stands on each line of a stretch, from the first one down; `little` where nobody fills one. */
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

/** Whoever is owed most has the character and owes it to those who were there with it (error diffusion). */
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

/** So many lines divided by shares: whole ones first, the others to those who have the most left. */
const divided = (cell: CoreCell, busy: number, count: number): readonly CoreUser[] => {
  const due = cell.map(({by, share}) => ({by, left: (share / busy) * count}));
  return Array.from({length: count}, () => {
    const next = due.reduce((most, one) => (one.left > most.left ? one : most));
    next.left -= 1;
    return next.by;
  });
};

const drawn = (run: RunState, stacks: readonly (Stack | null)[], line: number, glyphs: Glyphs): Line => {
  const pieces: Piece[] = [];
  for (let i = 0; i < stacks.length; ) {
    const by = stacks[i]?.lines[line];
    if (!by) {
      pieces.push(vacant(stacks[i] ?? null, line, glyphs));
      i++;
      continue;
    }
    const portrait = portraitOf(run, by, glyphs);
    let length = 1;
    for (; same(run, stacks[i + length]?.lines[line], by); length++);
    pieces.push(...stretch(portrait, length, glyphs));
    i += length;
  }
  return pieces;
};

const same = (run: RunState, one: CoreUser | undefined, other: CoreUser): boolean =>
  one !== undefined && orderOf(run, one) === orderOf(run, other);

const vacant = (stack: Stack | null, line: number, glyphs: Glyphs): Piece => {
  if (!stack || line > 0) return cells(' ', 'plain');
  return stack.little ? cells(glyphs.little, 'running cell') : cells(glyphs.idle, 'idle cell');
};

/** A mark longer than its stretch says only that somebody was there. */
const stretch = ({mark, fill, tone, markTone}: Portrait, length: number, glyphs: Glyphs): Line => {
  const first = mark.length <= length ? mark : glyphs.someone;
  return [cells(first, markTone), cells(fill.repeat(length - first.length), tone)];
};

const cells = (text: string, tone: Tone): Piece => ({text, tone, width: text.length});
