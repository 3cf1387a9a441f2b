import {Box} from 'ink';
import type {ExecutorFigures} from '../../../model/figures/executors.js';
import {timeLengths} from '../../../model/timeline/time-breakdown.js';
import {Cell, TextLine} from '../../components/cell.js';
import {type TextColumn, TextTable} from '../../components/text-table.js';
import {fitted} from '../../layout/width.js';
import {useView} from '../../view.js';
import {type ExecutorTable, lightOf} from './select.js';

type TableProps = {
  table: ExecutorTable;
  /** The executors in sight. */
  executors: readonly ExecutorFigures[];
  /** Empty lines between two rows. */
  apart: number;
};

/** The executors, and at the right a bar of the time of each, where there is room. */
export const Table = ({table: {context, columns, gap, bar}, executors, apart}: TableProps) => {
  const {view, wallUs} = context;
  const bars: TextColumn<ExecutorFigures> = {
    id: 'bar',
    width: bar,
    title: {text: ''},
    pieceOf: executor =>
      timeLengths(executor, wallUs, bar).map(([state, length]) => ({
        text: view.glyphs[state].repeat(length),
        tone: lightOf(view, executor, false) ?? view.theme.states[state].cell,
      })),
  };
  return (
    <Box paddingLeft={1}>
      <TextTable rows={executors} columns={bar > 0 ? [...columns, bars] : columns} gap={gap} apart={apart} />
    </Box>
  );
};

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
