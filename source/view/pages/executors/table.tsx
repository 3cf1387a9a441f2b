import {Box} from 'ink';
import type {ExecutorFigures} from '../../../model/figures/executors.js';
import {timeLengths} from '../../../model/figures/time-breakdown.js';
import {Cell, TextLine} from '../../components/cell.js';
import {Painted} from '../../components/painted.js';
import {fitted} from '../../layout/width.js';
import {painted} from '../../theme/paint.js';
import {useView} from '../../view.js';
import type {ExecutorTable, ShownColumn} from './select.js';

type TableProps = {
  table: ExecutorTable;
  /** The executors in sight. */
  executors: readonly ExecutorFigures[];
  /** Empty lines between two rows. */
  apart: number;
};

/**
 * The executors, column by column: each column is one leaf of all its lines, as its figures change on every
 * frame.
 */
export const Table = ({table, executors, apart}: TableProps) => {
  const view = useView();
  const {columns, gap, bar} = table;
  const linesOf = (text: (executor: ExecutorFigures) => string): readonly string[] =>
    executors.flatMap((executor, i) => (i > 0 && apart > 0 ? ['', text(executor)] : [text(executor)]));
  return (
    <Box paddingLeft={1} columnGap={gap}>
      {columns.map(column => (
        <Box key={column.id} width={column.width} flexDirection="column" flexShrink={0}>
          <Cell text={column.title} tone={view.theme.quiet} width={column.width} align={column.align} />
          <Painted lines={linesOf(executor => cellText(table, column, executor))} width={column.width} />
        </Box>
      ))}
      {bar > 0 && (
        <Box marginTop={1}>
          <Painted lines={linesOf(executor => barOf(table, executor))} width={bar} />
        </Box>
      )}
    </Box>
  );
};

const cellText = ({context}: ExecutorTable, column: ShownColumn, executor: ExecutorFigures): string => {
  const {cell, width, align, tone} = column;
  const {view} = context;
  return painted(fitted(cell(context, executor), width, align), tone?.(view, executor) ?? view.theme.plain);
};

const barOf = ({context: {view, wallUs}, bar}: ExecutorTable, executor: ExecutorFigures): string =>
  timeLengths(executor, wallUs, bar)
    .map(([state, length]) => painted(view.glyphs[state].repeat(length), view.theme.states[state].cell))
    .join('');

/** A rule, the sums of the columns, and what is not measured. */
export const Totals = ({table: {columns, gap, note}}: {table: ExecutorTable}) => {
  const {theme, glyphs, columns: screen} = useView();
  return (
    <Box flexDirection="column">
      <TextLine text={glyphs.idle.repeat(Math.max(0, screen - 2))} tone={theme.states.idle.cell} />
      <Box paddingLeft={1} columnGap={gap}>
        {columns.map(({id, total, width, align}) => (
          <Cell key={id} live text={fitted(total, width, align)} tone={theme.strong} />
        ))}
      </Box>
      {note && <TextLine text={note} tone={theme.quiet} />}
    </Box>
  );
};
