import {type CoreSegment, coreLines} from '../../../model/timeline/core-stacks.js';
import type {CoreUser} from '../../../model/timeline/core-time.js';
import type {CoreCells} from '../../../model/timeline/cores.js';
import {withCursor, withLight} from '../../theme/cursor.js';
import {colouredCells, type DrawnCell} from '../../theme/paint.js';
import type {RunView} from '../../view.js';
import {coreSign} from './occupants.js';

/** Whether a thread is lit at a character of a timeline. */
export type CoreLight = (by: CoreUser, column: number) => boolean;

/**
 * A core's timeline in so many lines: each thread by its mark where it begins, then by its colour. `light`: what is lit,
 * where all else is dim for it; null: all looks as usual.
 */
export const coreTimeline = (
  view: RunView,
  cells: CoreCells,
  height: number,
  cursor: number | null,
  light: CoreLight | null,
): readonly string[] => {
  const {run, glyphs, theme} = view;
  const vacant: Readonly<Record<'little' | 'idle' | 'blank', DrawnCell>> = {
    little: [glyphs.little, theme.states.running.cell],
    idle: [glyphs.idle, theme.states.idle.cell],
    blank: [' ', theme.plain],
  };
  const drawn = (segment: CoreSegment): readonly DrawnCell[] => {
    if (segment.kind !== 'user') return [vacant[segment.kind]];
    const {mark, fill, tone, markTone} = coreSign(view, segment.by);
    // A mark longer than its segment says only that an executor ran.
    const first = mark.length <= segment.length ? mark : glyphs.executor;
    const rest = Array.from({length: segment.length - first.length}, (): DrawnCell => [fill, tone]);
    return [...[...first].map((sign): DrawnCell => [sign, markTone]), ...rest];
  };
  return coreLines(run, cells, height).map(segments =>
    colouredCells(
      withCursor(withLight(segments.flatMap(drawn), light && litIn(segments, light), theme), cursor, view),
    ),
  );
};

const litIn = (segments: readonly CoreSegment[], light: CoreLight): readonly boolean[] => {
  const lit: boolean[] = [];
  for (const segment of segments)
    for (let left = segment.length; left > 0; left--)
      lit.push(segment.kind === 'user' && light(segment.by, lit.length));
  return lit;
};
