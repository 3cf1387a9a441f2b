import {Box} from 'ink';
import {strategyNamed} from '../../model/event/strategies.js';
import {type HistoryRow, historyRows} from '../../model/session/history.js';
import {isWhole} from '../../model/session/score.js';
import {firstThatFit} from '../layout/fitting.js';
import {barText, LEAST_BAR, speedWords} from '../layout/result-text.js';
import {shortened, widest, widthOf} from '../layout/width.js';
import type {Tone} from '../theme/tone.js';
import {useView, type View} from '../view.js';
import {Cell, type Piece} from './cell.js';
import {type TextColumn, TextTable} from './text-table.js';

/** The most runs that are listed. */
const MOST = 8;

/** Lines of the list: none until it says more than the scoreboard, then always the same. */
export const historyLines = ({session, big}: View): number =>
  big || session.history.filter(isWhole).length < 2 ? 0 : 2 + MOST;

const GAP = 2;
const WALL = 10;

/** The runs of this launch that were not cut short, below an empty line and a title. */
export const History = ({lines}: {lines: number}) => {
  const view = useView();
  const rows = historyRows(view.session)
    .filter(({cut}) => cut === null)
    .slice(0, MOST);
  return (
    <Box flexDirection="column" height={lines} paddingLeft={1} paddingTop={1}>
      <Cell text={shortened(view.text.history, view.columns - 2)} tone={view.theme.strong} />
      <TextTable rows={rows} columns={columnsOf(view, rows)} gap={GAP} />
    </Box>
  );
};

/** Names, bars where there is room for them, figures, and the work. */
const columnsOf = (view: View, rows: readonly HistoryRow[]): readonly TextColumn<HistoryRow>[] => {
  const {theme, glyphs} = view;
  const {name, bar, speed, work} = widthsOf(view, rows);
  const longest = Math.max(1e-3, ...rows.filter(({current}) => current).map(({wallMs}) => wallMs));
  // A run of other work has no place on this axis.
  const barOf = ({current, wallMs}: HistoryRow): string =>
    current ? barText(glyphs, wallMs / longest, bar) : glyphs.unlike;
  const toneOf = ({current}: HistoryRow, tone = theme.plain): Tone => (current ? tone : theme.quiet);
  const columns: readonly TextColumn<HistoryRow>[] = [
    {id: 'name', width: name, pieceOf: row => ({text: runName(view, row), tone: toneOf(row, theme.strong)})},
    {id: 'bar', width: bar, pieceOf: row => ({text: barOf(row), tone: toneOf(row)})},
    {
      id: 'wall',
      width: WALL,
      align: 'right',
      pieceOf: row => ({text: wallWords(view, row), tone: toneOf(row)}),
    },
    {
      id: 'speed',
      width: speed,
      align: 'right',
      pieceOf: row => ({text: speedWords(view, row), tone: row.lost > 0 ? theme.bad : toneOf(row)}),
    },
    {id: 'work', width: work, pieceOf: row => workOf(view, row, work)},
  ];
  return columns.filter(({id, width}) => id !== 'bar' || width >= LEAST_BAR);
};

/** Columns of the parts of a row; the work that was done and the bars get what the name and the figures leave. */
const widthsOf = (view: View, rows: readonly HistoryRow[]) => {
  const {columns, text, glyphs} = view;
  const speed = widest(rows.map(row => speedWords(view, row)));
  const figures = WALL + speed + 2 * GAP + 2;
  const name = Math.min(columns - figures, widest(rows.map(row => runName(view, row))));
  const free = Math.max(0, columns - name - figures - GAP);
  const longest = widest(rows.map(({plan}) => text.work(plan).join(` ${glyphs.dot} `)));
  const work = Math.min(Math.floor(columns / 3), free, longest);
  return {name, bar: free - work - GAP, speed, work};
};

/** The wall time, marked where something lengthened it that is no part of its strategy. */
const wallWords = ({text, glyphs}: View, {wallMs, disturbed}: HistoryRow): string =>
  `${disturbed ? `${glyphs.disturbed} ` : ''}${text.seconds(wallMs)}`;

/** The name of a run: its strategy, with the number of its workers. */
export const runName = (
  {glyphs, text}: View,
  {plan: {strategy, workers, fresh}}: Pick<HistoryRow, 'plan'>,
): string => {
  const number = strategyNamed(strategy).workersField === null ? '' : ` ${glyphs.times}${workers}`;
  return `${strategy}${number}${fresh && strategyNamed(strategy).takesFresh ? ` ${text.fresh}` : ''}`;
};

/** The first of several runs of the same work names it, in as many whole parts as there is room for. */
const workOf = (view: View, row: HistoryRow, columns: number): readonly Piece[] => {
  const {text, theme, glyphs} = view;
  const parts = row.head ? text.work(row.plan) : [];
  const pieces = parts.map((part, i): readonly Piece[] => [
    {text: i > 0 ? ` ${glyphs.dot} ` : '', tone: theme.quiet},
    {text: part, tone: row.current ? theme.plain : theme.quiet},
  ]);
  return firstThatFit(pieces, columns, part => widthOf(part.map(({text}) => text).join(''))).flat();
};
