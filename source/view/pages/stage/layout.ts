import {EMPTY_LINE, type Line, type NumberedLine, numbered} from '../../components/lines.js';
import {type ListWindow, windowOf} from '../../layout/list-window.js';
import type {View} from '../../view.js';
import {choiceLines, type Stage, type StagePart} from './select.js';

/** The lines of a stage between header and footer. */
export type StageLines = {
  readonly lines: readonly NumberedLine[];
  readonly window: ListWindow;
};

/** Rows of a list that are shown before any part. */
const LEAST_ROWS = 3;

/** What stands in so many lines: the list, and as many parts as there is room for, apart where that is possible. */
export const stageLines = (view: View, {choices, list, parts}: Stage, room: number): StageLines => {
  const choosing = choiceLines(view, choices);
  const head = room > choosing.length ? choosing : [];
  const leastRows = Math.min(list.length, LEAST_ROWS);
  const needed = fittingParts(
    parts.filter(part => part.needed),
    room - head.length - leastRows,
  );
  const rows = Math.max(0, Math.min(list.length, room - head.length - needed.used));
  const others = fittingParts(
    parts.filter(part => !part.needed),
    room - head.length - needed.used - rows,
  );
  const window = windowOf(list, view.scroll, rows);
  const below = [...needed.parts, ...others.parts].toSorted((a, b) => a.place - b.place);
  const blocks = [head, window.items, ...below.map(({lines}) => lines)].filter(lines => lines.length > 0);
  return {lines: numbered(spaced(blocks, room)), window};
};

/** As many of the parts as so many lines have room for, in their order; each in all of its lines, or in fewer. */
const fittingParts = (
  parts: readonly StagePart[],
  room: number,
): {readonly parts: readonly StagePart[]; readonly used: number} => {
  const fitting: StagePart[] = [];
  let used = 0;
  for (const part of parts) {
    const {lines, least = lines.length} = part;
    if (least > room - used) continue;
    const shown = lines.slice(0, room - used);
    used += shown.length;
    fitting.push({...part, lines: shown});
  }
  return {parts: fitting, used};
};

/** Blocks of lines one below the other, with an empty line between two as long as there is room. */
const spaced = (blocks: readonly (readonly Line[])[], room: number): readonly Line[] => {
  let free = room - blocks.reduce((sum, lines) => sum + lines.length, 0);
  return blocks.flatMap((lines, i) => {
    if (i === 0 || free <= 0) return lines;
    free -= 1;
    return [EMPTY_LINE, ...lines];
  });
};
