import {Box} from 'ink';
import {strategyNamed} from '../../model/event/strategies.js';
import {type ScoreRow, scoreRows} from '../../model/session/scoreboard.js';
import {niceStep} from '../../model/timeline/axis.js';
import {useView} from '../hooks/use-view.js';
import {widest, widthOf} from '../layout/width.js';
import type {Tone} from '../theme/theme.js';
import type {View} from '../view.js';
import {Bar} from './bar.js';
import {Cell, FigureCell} from './cell.js';
import {Column} from './column.js';
import {Figure} from './figure.js';
import {Items} from './items.js';

const NAME = 9;
const GAP = 2;
const LEAST_BAR = 12;

/** The last result of every strategy: bars on one axis and the figures beside them, in so many lines. */
export const Scoreboard = ({lines}: {readonly lines: number}) => {
  const view = useView();
  const rows = scoreRows(view.session, view.nowUs);
  const figures = figuresThatFit(view, rows);
  const taken = figures.reduce((sum, {width}) => sum + GAP + width, 1 + NAME);
  const room = Math.max(1, view.columns - taken - 1);
  const longest = axisOf(rows);
  const apart = lines < 2 * rows.length - 1 ? 0 : 1;
  return (
    <Box paddingLeft={1}>
      <Column width={NAME} apart={apart}>
        {rows.map(row => (
          <Cell key={row.strategy} tone={nameTone(view, row)}>
            {row.strategy}
          </Cell>
        ))}
      </Column>
      <Column width={room} apart={apart}>
        {rows.map(row => (
          <ScoreBar key={row.strategy} row={row} room={room} longest={longest} />
        ))}
      </Column>
      {figures.map(({id, text, align, tone, width}) => (
        <Column key={id} width={width} align={align} before={GAP} apart={apart}>
          {rows.map(row => (
            <FigureCell
              key={row.strategy}
              align={align}
              tone={row.current ? tone(view, row) : view.theme.quiet}
            >
              {row.wallMs === null ? '' : text(view, row)}
            </FigureCell>
          ))}
        </Column>
      ))}
    </Box>
  );
};

const nameTone = ({theme}: View, {kind, current}: ScoreRow): Tone =>
  kind === 'live' ? theme.live : current ? theme.strong : theme.quiet;

type ScoreBarProps = {readonly row: ScoreRow; readonly room: number; readonly longest: number};

/** A result of other settings has no place on this axis; its line tells so. */
const ScoreBar = ({row: {wallMs, current, kind}, room, longest}: ScoreBarProps) => {
  const {text, theme, glyphs, columns} = useView();
  if (wallMs !== null && current)
    return <Bar share={wallMs / longest} room={room} tone={kind === 'live' ? theme.quiet : theme.plain} />;
  if (wallMs !== null) return <Cell tone={theme.quiet}>{`${glyphs.unlike} ${text.otherWork}`}</Cell>;
  // It has no figures, so it may reach into their columns.
  return (
    <Cell tone={theme.quiet} width={Math.max(room, Math.min(columns - NAME - 2, widthOf(text.notRun)))}>
      {text.notRun}
    </Cell>
  );
};

const wallOf = ({text}: View, {kind, wallMs}: ScoreRow): string =>
  kind === 'live' ? text.clock(wallMs ?? 0) : text.seconds(wallMs ?? 0);

type FigureColumn = {
  readonly id: string;
  readonly text: (view: View, row: ScoreRow) => string;
  readonly align: 'left' | 'right';
  readonly tone: (view: View, row: ScoreRow) => Tone;
};

const plain = ({theme}: View): Tone => theme.plain;

/** The columns of figures, the most important first: the last ones go where there is no room. */
const FIGURES: readonly FigureColumn[] = [
  {id: 'wall', text: wallOf, align: 'right', tone: ({theme}) => theme.strong},
  {
    id: 'speed',
    text: ({text, glyphs}, {lost, speedup}) => {
      if (lost > 0) return `${glyphs.failed} ${text.failed(lost)}`;
      return speedup === null ? '' : text.times(speedup, glyphs.times);
    },
    align: 'right',
    tone: ({theme}, {lost}) => (lost > 0 ? theme.bad : theme.plain),
  },
  {id: 'processes', text: ({text}, {processes}) => text.processes(processes), align: 'left', tone: plain},
  {id: 'threads', text: ({text}, {threads}) => text.threads(threads), align: 'left', tone: plain},
  {
    id: 'memory',
    text: ({text}, {peakBytes}) => (peakBytes === null ? '' : text.memory(peakBytes)),
    align: 'right',
    tone: plain,
  },
];

/** How many of them a screen for a hall shows. */
const BIG = 2;

const figuresThatFit = (view: View, rows: readonly ScoreRow[]) => {
  const known = rows.filter(({wallMs}) => wallMs !== null);
  const filled = FIGURES.slice(0, view.big ? BIG : FIGURES.length)
    .map(column => ({...column, width: widest(known.map(row => column.text(view, row)))}))
    .filter(({width}) => width > 0);
  let used = 1 + NAME + LEAST_BAR + 1;
  const first = filled.findIndex(({width}) => {
    used += GAP + width;
    return used > view.columns;
  });
  return first < 0 ? filled : filled.slice(0, first);
};

/** The time at the right end of the bars, ms; it grows in steps while a run exceeds the others. */
const axisOf = (rows: readonly ScoreRow[]): number => {
  const longest = (kind: ScoreRow['kind']): number =>
    Math.max(0, ...rows.filter(row => row.current && row.kind === kind).map(({wallMs}) => wallMs ?? 0));
  const done = longest('done');
  const live = longest('live');
  return live > done ? niceStep(live) : Math.max(done, 1e-3);
};

/** The scoreboard in one line, for small screens; keys stand for the strategies where their names do not fit. */
export const ScoreLine = () => {
  const view = useView();
  const {columns, glyphs, theme, session, nowUs} = view;
  const rows = scoreRows(session, nowUs);
  const wall = (row: ScoreRow): string => (row.wallMs === null ? glyphs.none : wallOf(view, row));
  const named = rows.map(row => `${row.strategy} ${wall(row)}`);
  const fits = named.reduce((sum, text) => sum + widthOf(text) + 3, 0) <= columns;
  const texts = fits ? named : rows.map(row => `${strategyNamed(row.strategy).key} ${wall(row)}`);
  return (
    <Box paddingLeft={1} height={1}>
      <Items
        gap={fits ? undefined : 2}
        items={rows.map((row, i) => ({
          key: row.strategy,
          width: widthOf(texts[i] ?? ''),
          item: <Figure tone={row.current ? theme.plain : theme.quiet}>{texts[i] ?? ''}</Figure>,
        }))}
      />
    </Box>
  );
};
