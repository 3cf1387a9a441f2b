import {Box} from 'ink';
import type {HelpersContent} from '../../../model/figures/lane-content.js';
import {BUSY_SHARE, LITTLE_SHARE} from '../../../model/timeline/core-stacks.js';
import {Cell} from '../../components/cell.js';
import {Painted} from '../../components/painted.js';
import {widthOf} from '../../layout/width.js';
import {withCursor, withLight} from '../../theme/cursor.js';
import {colouredCells, type DrawnCell} from '../../theme/paint.js';
import {useRunView, type View} from '../../view.js';
import {GAP, INDENT, type LaneColumns, SHARE_WIDTH} from './columns.js';
import {ShareFigure} from './lane-figures.js';

type HelpersRowProps = {
  columns: LaneColumns;
  row: HelpersContent;
  height: number;
  /** Which characters are of the job that is lit; null: none is, and all look as usual. */
  lit: readonly boolean[] | null;
};

/** The libuv helper threads of a process: how many worked at once, as a timeline. */
export const HelpersRow = ({columns, row: {count, share, levels}, height, lit}: HelpersRowProps) => {
  const view = useRunView();
  const {run, text, theme, glyphs} = view;
  const {figures, barFrom, axis, cursor} = columns;
  const name = text.helpers.libuv;
  const tone = count > 0 ? theme.plain : theme.quiet;
  const paint = (cells: readonly DrawnCell[]): string =>
    colouredCells(withCursor(withLight(cells, lit, theme), cursor, view));
  const above = Array.from({length: height - 1}, (_, line) => paint(lineAbove(view, levels, line + 2)));
  return (
    <Box>
      <Box width={barFrom} paddingLeft={INDENT} paddingRight={1} columnGap={GAP} flexShrink={0} height={1}>
        <Cell text={name} tone={lit?.includes(true) ? theme.chosen : theme.strong} width={widthOf(name)} />
        {run.stage !== 'over' && <Cell text={text.atWork(count)} tone={tone} />}
      </Box>
      <Box width={axis.columns} flexShrink={0}>
        <Painted lines={[paint(firstLine(view, levels)), ...above]} width={levels.length} />
      </Box>
      {figures.shares && (
        <Box flexGrow={1} justifyContent="flex-end" paddingRight={figures.core + SHARE_WIDTH + 2}>
          <ShareFigure sign={{text: glyphs.helper}} part={share} />
        </Box>
      )}
    </Box>
  );
};

/** How many worked at once: a digit where that changes, then a sign. */
const firstLine = ({glyphs, theme}: View, levels: HelpersContent['levels']): readonly DrawnCell[] => {
  const counts = levels.map(level =>
    level !== null && level >= BUSY_SHARE ? Math.max(1, Math.round(level)) : 0,
  );
  return levels.map((level, i): DrawnCell => {
    const count = counts[i] ?? 0;
    const begins = count !== (counts[i - 1] ?? 0);
    if (level === null) return [' ', theme.plain];
    if (count > 0) return [begins && count < 10 ? String(count) : glyphs.helper, theme.strong];
    return level >= LITTLE_SHARE
      ? [glyphs.little, theme.states.running.cell]
      : [glyphs.idle, theme.states.idle.cell];
  });
};

/** A further line: where at least so many worked at once. */
const lineAbove = (
  {glyphs, theme}: View,
  levels: HelpersContent['levels'],
  least: number,
): readonly DrawnCell[] => {
  const isReached = (level: number | null): boolean => level !== null && Math.round(level) >= least;
  return levels.map(level => [isReached(level) ? glyphs.helper : ' ', theme.strong]);
};
