import {coreLines} from '../../../model/timeline/core-stacks.js';
import type {CoreCells} from '../../../model/timeline/cores.js';
import {withCursor} from '../../theme/cursor.js';
import {colouredCells, type DrawnCell} from '../../theme/paint.js';
import type {RunView} from '../../view.js';
import {coreSign} from './occupants.js';

/** A core's timeline in so many lines: each thread by its mark where it begins, then by its colour. */
export const coreTimeline = (
  view: RunView,
  cells: CoreCells,
  height: number,
  cursor: number | null,
): readonly string[] => {
  const {run, glyphs, theme} = view;
  const vacant: Readonly<Record<'little' | 'idle' | 'blank', DrawnCell>> = {
    little: [glyphs.little, theme.states.running.cell],
    idle: [glyphs.idle, theme.states.idle.cell],
    blank: [' ', theme.plain],
  };
  return coreLines(run, cells, height).map(segments =>
    colouredCells(
      withCursor(
        segments.flatMap((segment): readonly DrawnCell[] => {
          if (segment.kind !== 'user') return [vacant[segment.kind]];
          const {mark, fill, tone, markTone} = coreSign(view, segment.by);
          // A mark longer than its segment says only that an executor ran.
          const first = mark.length <= segment.length ? mark : glyphs.executor;
          const rest = Array.from({length: segment.length - first.length}, (): DrawnCell => [fill, tone]);
          return [...[...first].map((sign): DrawnCell => [sign, markTone]), ...rest];
        }),
        cursor,
        view,
      ),
    ),
  );
};
