import {Box} from 'ink';
import {strategyNamed} from '../../model/event/strategies.js';
import {type ScoreRow, scoreAxisMs, scoreRows} from '../../model/session/scoreboard.js';
import {firstThatFit} from '../layout/fitting.js';
import {LEAST_BAR, speedWords, twoPartBar} from '../layout/result-text.js';
import {widest, widthOf} from '../layout/width.js';
import type {Tone} from '../theme/tone.js';
import {useView, type View} from '../view.js';
import type {Piece} from './cell.js';
import {Items} from './items.js';
import {type TextColumn, TextTable} from './text-table.js';

const NAME = 9;
const GAP = 2;

/** The last result of every strategy: bars on one axis and the figures beside them, in so many lines. */
export const Scoreboard = ({lines}: {lines: number}) => {
  const view = useView();
  const rows = scoreRows(view.session, view.nowUs);
  const figures = figuresThatFit(view, rows);
  const taken = figures.reduce((sum, {width}) => sum + GAP + width, 1 + NAME);
  const room = Math.max(1, view.columns - taken - 1);
  const longest = scoreAxisMs(rows);
  const columns: readonly TextColumn<ScoreRow>[] = [
    {id: 'name', width: NAME - GAP, pieceOf: row => ({text: row.strategy, tone: nameTone(view, row)})},
    {id: 'bar', width: room, pieceOf: row => barOf(view, row, longest, room)},
    ...figures,
  ];
  const apart = lines < 2 * rows.length - 1 ? 0 : 1;
  return (
    <Box paddingLeft={1}>
      <TextTable rows={rows} columns={columns} gap={GAP} apart={apart} />
    </Box>
  );
};

const nameTone = ({theme}: View, {kind, current}: ScoreRow): Tone =>
  kind === 'live' ? theme.live : current ? theme.strong : theme.quiet;

/** A result of other settings has no place on this axis; its line says so. */
const barOf = ({text, theme, glyphs, columns}: View, row: ScoreRow, longest: number, room: number) => {
  const {wallMs, current, kind} = row;
  // It has no figures, so it may reach into their columns.
  const reach = Math.max(room, Math.min(columns - NAME - 2, widthOf(text.notRun)));
  if (wallMs === null) return {text: text.notRun, tone: theme.quiet, width: reach};
  if (!current) return {text: `${glyphs.unlike} ${text.otherWork}`, tone: theme.quiet};
  const bar = twoPartBar(glyphs, wallMs / longest, row.startupMs / longest, room);
  return {text: bar, tone: kind === 'live' ? theme.quiet : theme.plain};
};

/** A time that other programs, or a user who blocked the event loop, lengthened is marked. */
const wallWords = ({text, glyphs}: View, {kind, wallMs, disturbance, blocked}: ScoreRow): string =>
  kind === 'live'
    ? text.clock(wallMs ?? 0)
    : `${disturbance || blocked ? `${glyphs.disturbed} ` : ''}${text.seconds(wallMs ?? 0)}`;

type Figure = {
  readonly id: 'wall' | 'speed' | 'processes' | 'threads' | 'memory';
  readonly align: 'left' | 'right';
  readonly words: (view: View, row: ScoreRow) => string;
};

/** The columns of figures, the most important first: the last ones go where there is no room. */
const FIGURES: readonly Figure[] = [
  {id: 'wall', align: 'right', words: wallWords},
  {id: 'speed', align: 'right', words: speedWords},
  {id: 'processes', align: 'left', words: ({text}, {processes}) => text.processes(processes)},
  {id: 'threads', align: 'left', words: ({text}, {threads}) => text.threads(threads)},
  {id: 'memory', align: 'right', words: ({text}, {peakBytes}) => (peakBytes ? text.peak(peakBytes) : '')},
];

/** How many of them a screen for a hall shows. */
const BIG = 2;

const figureTone = ({theme}: View, {current, lost}: ScoreRow, id: Figure['id']): Tone => {
  if (!current) return theme.quiet;
  if (id === 'speed' && lost > 0) return theme.bad;
  return id === 'wall' ? theme.strong : theme.plain;
};

const figuresThatFit = (view: View, rows: readonly ScoreRow[]): readonly TextColumn<ScoreRow>[] => {
  const columns = FIGURES.slice(0, view.big ? BIG : FIGURES.length).map(({id, align, words}) => {
    const textOf = (row: ScoreRow): string => (row.wallMs === null ? '' : words(view, row));
    const pieceOf = (row: ScoreRow): Piece => ({text: textOf(row), tone: figureTone(view, row, id)});
    return {id, align, width: widest(rows.map(textOf)), pieceOf};
  });
  const filled = columns.filter(({width}) => width > 0);
  const room = view.columns - 1 - NAME - LEAST_BAR - 1;
  return firstThatFit(filled, room, ({width}) => GAP + width);
};

/** Columns between two scores of one line: without a dot, and with one. */
const NARROW_GAP = 2;
const DOT_GAP = 3;

/** The scoreboard in one line, for small screens; keys stand for the strategies where their names do not fit. */
export const ScoreLine = () => {
  const view = useView();
  const {columns, glyphs, theme, session, nowUs} = view;
  const rows = scoreRows(session, nowUs);
  const wall = (row: ScoreRow): string => (row.wallMs === null ? glyphs.none : wallWords(view, row));
  const named = rows.map(row => `${row.strategy} ${wall(row)}`);
  const length = named.reduce((sum, text) => sum + widthOf(text), 2);
  const between = [undefined, NARROW_GAP].find(
    gap => length + (named.length - 1) * (gap ?? DOT_GAP) <= columns,
  );
  const fits = length + (named.length - 1) * NARROW_GAP <= columns;
  const items = rows.map(row => ({
    text: `${fits ? row.strategy : strategyNamed(row.strategy).key} ${wall(row)}`,
    tone: row.current ? theme.plain : theme.quiet,
  }));
  return (
    <Box paddingLeft={1}>
      <Items items={items} gap={fits ? between : NARROW_GAP} />
    </Box>
  );
};
