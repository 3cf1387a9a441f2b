import {Box, Text} from 'ink';
import type {ExecutorFigures} from '../../../model/figures/executors.js';
import {Painted} from '../../components/painted.js';
import {useView} from '../../hooks/use-view.js';
import {fitted} from '../../layout/width.js';
import {painted} from '../../theme/paint.js';
import type {View} from '../../view.js';
import {type ExecutorTable, type ShownColumn, shareLengths} from './select.js';

type TableProps = {
  readonly table: ExecutorTable;
  /** The executors in sight. */
  readonly executors: readonly ExecutorFigures[];
  /** Empty lines between two rows. */
  readonly apart: number;
};

/**
 * The executors, column by column: each column is one leaf of all its lines, as its figures change on every
 * frame.
 */
export const Table = ({table, executors, apart}: TableProps) => {
  const view = useView();
  const {columns, gap, bar, context} = table;
  return (
    <Box paddingLeft={1} columnGap={gap}>
      {columns.map(column => (
        <Box key={column.id} width={column.width} flexDirection="column" flexShrink={0}>
          <Head column={column} />
          <Painted
            lines={spread(
              executors.map(executor =>
                painted(
                  fitted(column.cell(context, executor), column.width, column.align),
                  column.tone?.(view, executor) ?? view.theme.plain,
                ),
              ),
              apart,
            )}
            width={column.width}
          />
        </Box>
      ))}
      {bar > 0 && (
        <Box flexDirection="column" paddingTop={1}>
          <Painted
            lines={spread(
              executors.map(executor => barText(view, executor, context.wallUs, bar)),
              apart,
            )}
            width={bar}
          />
        </Box>
      )}
    </Box>
  );
};

const Head = ({column: {title, align}}: {readonly column: ShownColumn}) => {
  const {theme} = useView();
  return (
    <Box height={1} justifyContent={align === 'right' ? 'flex-end' : 'flex-start'}>
      <Text {...theme.quiet} wrap="truncate">
        {title}
      </Text>
    </Box>
  );
};

/** Lines with empty ones between them. */
const spread = (lines: readonly string[], apart: number): readonly string[] =>
  apart === 0 ? lines : lines.flatMap((line, i) => (i === 0 ? [line] : ['', line]));

const barText = ({theme, glyphs}: View, executor: ExecutorFigures, wallUs: number, room: number): string =>
  shareLengths(executor, wallUs, room)
    .map(([state, length]) => painted(glyphs[state].repeat(length), theme.states[state].cell))
    .join('');

/** A rule, the sums of the columns, and what is not measured. */
export const Totals = ({table: {columns, gap, note}}: {readonly table: ExecutorTable}) => {
  const {theme, glyphs, columns: width} = useView();
  return (
    <Box flexDirection="column">
      <Box paddingLeft={1}>
        <Text {...theme.states.idle.cell}>{glyphs.idle.repeat(Math.max(0, width - 2))}</Text>
      </Box>
      <Box paddingLeft={1} columnGap={gap} height={1}>
        {columns.map(({id, total, width: columnWidth, align}) => (
          <Painted
            key={id}
            lines={[painted(fitted(total, columnWidth, align), theme.strong)]}
            width={columnWidth}
          />
        ))}
      </Box>
      {note && (
        <Box paddingX={1} height={1}>
          <Text {...theme.quiet} wrap="truncate">
            {note}
          </Text>
        </Box>
      )}
    </Box>
  );
};
