import {Box} from 'ink';
import {
  type WindowFigures as Figures,
  WINDOW_TIMES,
  type Window,
  type WindowTime,
} from '../../model/playback/window.js';
import {originUs} from '../../model/timeline/axis.js';
import type {Forms} from '../../text/playback.js';
import {firstThatFit, formThatFits, neededThatFit} from '../layout/fitting.js';
import {shortened, widest, widthOf} from '../layout/width.js';
import type {Tone} from '../theme/tone.js';
import {type RunView, useRunView} from '../view.js';
import {Cell, type Piece, TextLine} from './cell.js';
import {type TextColumn, TextTable} from './text-table.js';

/** A line of the table: an executor, or all of them. */
type Row = Figures & {readonly name: string; readonly tone: Tone};

type Column = TextColumn<Row> & {readonly rank: number};

/** How much each column is needed where there is little room: the lowest most. */
const RANKS: Readonly<Record<WindowTime | 'name' | 'begun' | 'ended', number>> = {
  name: 0,
  running: 1,
  blocked: 2,
  'in flight': 2,
  idle: 3,
  ended: 4,
  begun: 5,
  ready: 6,
  locked: 7,
  transport: 8,
  unexplained: 9,
  away: 10,
};
/** Columns of a screen from which two blanks stand between columns. */
const AIRY = 80;
/** Lines from which a table stands below the title. */
const TABLE = 3;

type WindowFiguresProps = {
  window: Window;
  /** The names of the two moments, where markers gave them any. */
  names?: readonly [string | null, string | null];
  /** Lines for all of it: one of sums, below their title where there are two; or titles, executors and sums. */
  lines: number;
};

/** Lines that all of it takes. */
export const windowLines = (window: Window): number => {
  if (window.stage !== 'open') return 2;
  const executors = window.rows.length === 1 ? 0 : window.rows.length;
  return TABLE + executors + (isUnmeasured(window) ? 1 : 0);
};

/** The figures between two moments, in place of the scoreboard: per executor its times and its jobs. */
export const WindowFigures = ({window, names = [null, null], lines}: WindowFiguresProps) => {
  const view = useRunView();
  const {theme, columns} = view;
  const title = titleOf(view, window, names);
  if (lines < 2) return <SumLine window={window} title={title.at(-1) ?? ''} />;
  return (
    <Box flexDirection="column" flexShrink={0}>
      <TextLine text={titleIn(title, columns - 2)} tone={theme.strong} />
      {lines < TABLE || window.stage !== 'open' ? (
        <SumLine window={window} />
      ) : (
        <FiguresTable window={window} lines={lines - 1} />
      )}
    </Box>
  );
};

/** The table below the title. */
const FiguresTable = ({window, lines}: {window: Window; lines: number}) => {
  const view = useRunView();
  const {text, theme, glyphs} = view;
  const rows = rowsIn(view, window, lines - 1);
  const isNoted = lines > rows.length + 1 && isUnmeasured(window);
  return (
    <>
      <Box paddingLeft={1}>
        <TextTable rows={rows} columns={columnsThatFit(view, window, rows)} gap={gapOf(view)} />
      </Box>
      {isNoted && (
        <TextLine text={`${glyphs.none} ${text.notMeasured(text.states.ready)}`} tone={theme.quiet} />
      )}
    </>
  );
};

const titleOf = (
  {run, text}: RunView,
  {from, to}: Window,
  names: readonly [string | null, string | null],
): Forms => {
  const moment = (us: number, name: string | null) => ({ms: (us - originUs(run)) / 1000, name});
  return text.playback.window.title(moment(from, names[0]), moment(to, names[1]));
};

const titleIn = (title: Forms, room: number): string => shortened(formThatFits(title, room, widthOf), room);

const isUnmeasured = ({total, rows}: Window): boolean => rows.length > 0 && !total.measured;

const gapOf = ({columns}: RunView): number => (columns >= AIRY ? 2 : 1);

/** The executors for which there are lines, and the sum of all. */
const rowsIn = ({text, theme}: RunView, {rows, total}: Window, lines: number): readonly Row[] => {
  // One executor is all there is: its line would say what the sum says.
  const most = rows.length === 1 ? 0 : Math.max(0, lines - 1);
  const name = rows.length > 1 ? `${text.total} (${rows.length})` : text.total;
  return [
    ...rows
      .slice(0, most)
      .map((row): Row => ({...row, name: text.playback.executor(row.executor), tone: theme.plain})),
    {...total, name, tone: theme.strong},
  ];
};

/** The columns that say something of this window, as many as fit. */
const columnsThatFit = (view: RunView, window: Window, rows: readonly Row[]) => {
  const {text, strategy, columns} = view;
  const {begun, ended} = text.playback.window;
  const own: ReadonlySet<WindowTime> = new Set(['running', strategy.waits, 'idle']);
  const isShown = (time: WindowTime): boolean =>
    own.has(time) || window.total.times[time] > 0 || (time === 'ready' && isUnmeasured(window));
  const times = WINDOW_TIMES.filter(isShown);
  const count = (id: 'begun' | 'ended', title: string) =>
    columnOf(view, rows, id, title, row => String(row[id]));
  return neededThatFit(
    [
      {...columnOf(view, rows, 'name', '', row => row.name), align: 'left' as const},
      ...times.map(time =>
        columnOf(view, rows, time, timeWords(view, time), row => timeText(view, row, time)),
      ),
      count('begun', begun),
      count('ended', ended),
    ],
    columns - 2,
    gapOf(view),
  );
};

const timeWords = ({text}: RunView, time: WindowTime): string =>
  time === 'away' ? text.playback.window.away : text.states[time];

const timeText = ({text, glyphs}: RunView, {times, measured}: Figures, time: WindowTime): string => {
  if (time === 'ready' && !measured) return glyphs.none;
  return times[time] === 0 ? '0' : text.seconds(times[time] / 1000);
};

const columnOf = (
  {theme}: RunView,
  rows: readonly Row[],
  id: keyof typeof RANKS,
  title: string,
  wordsOf: (row: Row) => string,
): Column => ({
  id,
  rank: RANKS[id],
  align: 'right',
  width: widest([title, ...rows.map(wordsOf)]),
  title: {text: title, tone: theme.quiet},
  pieceOf: (row): Piece => ({text: wordsOf(row), tone: id === 'name' ? row.tone : theme.plain}),
});

/** The sums in one line, as many as fit, with the title before them where it has no line of its own. */
const SumLine = ({window, title}: {window: Window; title?: string}) => {
  const view = useRunView();
  const {theme, glyphs, columns} = view;
  const parts = [...(title === undefined ? [] : [title]), ...sumsOf(view, window)].map((part, i) =>
    i === 0 ? part : ` ${glyphs.dot} ${part}`,
  );
  const shown = firstThatFit(parts, columns - 2, widthOf).join('');
  return <Cell live text={shown} tone={theme.plain} before={1} after={1} />;
};

/** What the executors came to: of the times those that there were, the longest first, as the last ones may have no room. */
const sumsOf = (view: RunView, {stage, total}: Window): readonly string[] => {
  const {text, strategy} = view;
  const {begun, ended, none} = text.playback.window;
  if (stage !== 'open') return [none(stage, strategy.executor)];
  /** How long it took; that an executor was not there says least. */
  const weightOf = (time: WindowTime): number => (time === 'away' ? 0 : total.times[time]);
  return [
    ...WINDOW_TIMES.filter(time => total.times[time] > 0)
      .toSorted((a, b) => weightOf(b) - weightOf(a))
      .map(time => `${timeWords(view, time)} ${timeText(view, total, time)}`),
    `${begun} ${total.begun}`,
    `${ended} ${total.ended}`,
  ];
};
