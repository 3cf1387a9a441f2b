import {Box} from 'ink';
import {strategyNamed} from '../../model/event/strategies.js';
import {type HistoryRow, historyRows} from '../../model/session/history.js';
import {barText, LEAST_BAR, speedWords} from '../layout/result-text.js';
import {widest} from '../layout/width.js';
import type {Tone} from '../theme/tone.js';
import {useView, type View} from '../view.js';
import {Cell, type Piece} from './cell.js';
import {Items} from './items.js';
import {type TextColumn, TextTable} from './text-table.js';

/** The most runs that are listed. */
const MOST = 8;

/** Lines of the list: none until it says more than the scoreboard, then always the same. */
export const historyLines = ({session, big}: View): number =>
  session.history.length < 2 || big ? 0 : 2 + MOST;

const GAP = 2;
const WALL = 8;

/** The runs of this launch, below an empty line and a title. */
export const History = ({lines}: {lines: number}) => {
  const view = useView();
  const {text, theme} = view;
  const rows = historyRows(view.session).slice(0, MOST);
  const widths = widthsOf(view, rows);
  return (
    <Box flexDirection="column" height={lines} paddingLeft={1} paddingTop={1}>
      <Cell text={text.history} tone={theme.strong} />
      <Box columnGap={GAP}>
        <TextTable rows={rows} keyOf={keyOf} columns={columnsOf(view, rows, widths)} />
        {widths.work > 0 && (
          <Box flexDirection="column" width={widths.work} flexShrink={0}>
            {rows.map(row => (
              <Work key={keyOf(row)} row={row} />
            ))}
          </Box>
        )}
      </Box>
    </Box>
  );
};

/** Tells the runs apart: no two take the same time to the microsecond. */
const keyOf = ({plan: {strategy}, wallMs}: HistoryRow): string => `${strategy} ${wallMs}`;

/** Columns of the parts of a row; the work that was done and the bars get what the name and the figures leave. */
const widthsOf = (view: View, rows: readonly HistoryRow[]) => {
  const {columns} = view;
  const speed = widest(rows.map(row => speedWords(view, row)));
  const figures = WALL + speed + 2 * GAP + 2;
  const name = Math.min(columns - figures, widest(rows.map(row => nameOf(view, row).text)));
  const free = Math.max(0, columns - name - figures - GAP);
  const work = Math.min(Math.floor(columns / 3), free, widest(rows.map(row => workOf(view, row))));
  return {name, bar: free - work - GAP, speed, work};
};

/** Names, bars where there is room for them, and figures. */
const columnsOf = (
  view: View,
  rows: readonly HistoryRow[],
  {name, bar, speed}: ReturnType<typeof widthsOf>,
): readonly TextColumn<HistoryRow>[] => {
  const longest = Math.max(1e-3, ...rows.filter(({current}) => current).map(({wallMs}) => wallMs));
  const barOf = (row: HistoryRow): Piece => ({
    // A run of other work has no place on this axis.
    text: row.current ? barText(view.glyphs, row.wallMs / longest, bar) : view.glyphs.unlike,
    tone: toneOf(view, row),
  });
  return [
    {id: 'name', width: name, pieceOf: row => nameOf(view, row)},
    ...(bar >= LEAST_BAR ? [{id: 'bar', width: bar, before: GAP, pieceOf: barOf}] : []),
    {id: 'wall', width: WALL, before: GAP, align: 'right', pieceOf: row => wallOf(view, row)},
    {id: 'speed', width: speed, before: GAP, align: 'right', pieceOf: row => speedOf(view, row)},
  ];
};

const toneOf = ({theme}: View, {current}: HistoryRow): Tone => (current ? theme.plain : theme.quiet);

const nameOf = ({glyphs, text, theme}: View, {plan, current}: HistoryRow): Piece => {
  const {strategy, workers, fresh} = plan;
  const number = strategyNamed(strategy).workersField === null ? '' : ` ${glyphs.times}${workers}`;
  const name = `${strategy}${number}${fresh && strategy === 'process' ? ` ${text.fresh}` : ''}`;
  return {text: name, tone: current ? theme.strong : theme.quiet};
};

const wallOf = (view: View, row: HistoryRow): Piece => ({
  text: view.text.seconds(row.wallMs),
  tone: toneOf(view, row),
});

const speedOf = (view: View, row: HistoryRow): Piece => ({
  text: speedWords(view, row),
  tone: row.lost > 0 ? view.theme.bad : toneOf(view, row),
});

const workOf = ({text, glyphs}: View, {plan}: HistoryRow): string => text.work(plan).join(` ${glyphs.dot} `);

/** The first of several runs of the same work names it. */
const Work = ({row}: {row: HistoryRow}) => {
  const view = useView();
  const parts = row.head ? view.text.work(row.plan) : [];
  return (
    <Box height={1}>
      <Items items={parts.map(text => ({text, tone: toneOf(view, row)}))} />
    </Box>
  );
};
