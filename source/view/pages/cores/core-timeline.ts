import type {RunState} from '../../../model/run/run-state.js';
import {type CoreStack, coreStacks, coreUserOrder} from '../../../model/timeline/core-stacks.js';
import type {CoreUser} from '../../../model/timeline/core-time.js';
import type {CoreCell} from '../../../model/timeline/cores.js';
import {colouredCells, type DrawnCell} from '../../layout/timeline-text.js';
import type {View} from '../../view.js';
import {coreSign} from './occupants.js';

/** A core's timeline in so many lines; see `coreStacks`. */
export const coreTimeline = (
  view: View,
  run: RunState,
  cells: readonly (CoreCell | null)[],
  height: number,
): readonly string[] => {
  const stacks = coreStacks(run, cells, height);
  return Array.from({length: height}, (_, line) => lineText(view, run, stacks, line));
};

const lineText = (view: View, run: RunState, stacks: readonly (CoreStack | null)[], line: number): string => {
  const cells: DrawnCell[] = [];
  for (let from = 0; from < stacks.length; ) {
    const by = stacks[from]?.lines[line];
    let to = from + 1;
    while (by && isSame(run, stacks[to]?.lines[line], by)) to++;
    cells.push(...(by ? stretch(view, run, by, to - from) : [vacantCell(view, stacks[from] ?? null, line)]));
    from = to;
  }
  return colouredCells(cells);
};

const isSame = (run: RunState, one: CoreUser | undefined, other: CoreUser): boolean =>
  one !== undefined && coreUserOrder(run, one) === coreUserOrder(run, other);

const vacantCell = ({glyphs, theme}: View, stack: CoreStack | null, line: number): DrawnCell => {
  if (!stack || line > 0) return [' ', theme.plain];
  return stack.little ? [glyphs.little, theme.states.running.cell] : [glyphs.idle, theme.states.idle.cell];
};

/** A mark longer than its stretch says only that an executor ran. */
const stretch = (view: View, run: RunState, by: CoreUser, length: number): readonly DrawnCell[] => {
  const {mark, fill, tone, markTone} = coreSign(view, run, by);
  const first = mark.length <= length ? mark : view.glyphs.executor;
  return [[first, markTone], ...Array.from({length: length - first.length}, (): DrawnCell => [fill, tone])];
};
