import {Box, Text} from 'ink';
import {strategyNamed} from '../../model/event/strategies.js';
import {type HistoryRow, historyRows} from '../../model/session/history.js';
import {useView} from '../hooks/use-view.js';
import {widest, widthOf} from '../layout/width.js';
import type {Tone} from '../theme/theme.js';
import type {View} from '../view.js';
import {Bar} from './bar.js';
import {Cell} from './cell.js';
import {Column} from './column.js';
import {Items} from './items.js';

/** The most runs that are listed. */
const MOST = 8;

/** Lines of the list: none until it says more than the scoreboard, then always the same. */
export const historyLines = ({session, big}: View): number =>
  session.history.length < 2 || big ? 0 : 2 + MOST;

const GAP = 2;
const WALL = 8;
const LEAST_BAR = 12;

/** The runs of this launch, below an empty line and a title. */
export const History = ({lines}: {readonly lines: number}) => {
  const view = useView();
  const {text, theme, columns} = view;
  const rows = historyRows(view.session).slice(0, MOST);
  const speed = widest(rows.map(row => speedOf(view, row)));
  const figures = WALL + speed + 2 * GAP + 2;
  const name = Math.min(columns - figures, widest(rows.map(row => nameOf(view, row))));
  const free = Math.max(0, columns - name - figures - GAP);
  const work = Math.min(Math.floor(columns / 3), free, widest(rows.map(row => workOf(view, row))));
  const room = free - work - GAP;
  const longest = Math.max(1e-3, ...rows.filter(({current}) => current).map(({wallMs}) => wallMs));
  const toneOf = ({current}: HistoryRow): Tone => (current ? theme.plain : theme.quiet);
  return (
    <Box flexDirection="column" height={lines} paddingLeft={1} paddingTop={1}>
      <Cell tone={theme.strong}>{text.history}</Cell>
      <Box>
        <Column width={name}>
          {rows.map(row => (
            <Cell key={keyOf(row)} tone={row.current ? theme.strong : theme.quiet}>
              {nameOf(view, row)}
            </Cell>
          ))}
        </Column>
        {room >= LEAST_BAR && (
          <Column width={room} before={GAP}>
            {rows.map(row => (
              <HistoryBar key={keyOf(row)} row={row} room={room} longest={longest} />
            ))}
          </Column>
        )}
        <Column width={WALL} before={GAP} align="right">
          {rows.map(row => (
            <Cell key={keyOf(row)} tone={toneOf(row)}>
              {text.seconds(row.wallMs)}
            </Cell>
          ))}
        </Column>
        <Column width={speed} before={GAP} align="right">
          {rows.map(row => (
            <Cell key={keyOf(row)} tone={row.lost > 0 ? theme.bad : toneOf(row)}>
              {speedOf(view, row)}
            </Cell>
          ))}
        </Column>
        {work > 0 && (
          <Column width={work} before={GAP}>
            {rows.map(row => (
              <Work key={keyOf(row)} row={row} tone={toneOf(row)} />
            ))}
          </Column>
        )}
      </Box>
    </Box>
  );
};

/** Tells the runs apart: no two take the same time to the microsecond. */
const keyOf = ({plan: {strategy}, wallMs}: HistoryRow): string => `${strategy} ${wallMs}`;

const nameOf = ({glyphs, text}: View, {plan: {strategy, workers, fresh}}: HistoryRow): string => {
  const number = strategyNamed(strategy).workersField === null ? '' : ` ${glyphs.times}${workers}`;
  return `${strategy}${number}${fresh && strategy === 'process' ? ` ${text.fresh}` : ''}`;
};

const speedOf = ({glyphs, text}: View, {lost, speedup}: HistoryRow): string => {
  if (lost > 0) return `${glyphs.failed} ${text.failed(lost)}`;
  return speedup === null ? '' : text.times(speedup, glyphs.times);
};

const workOf = ({text, glyphs}: View, {plan}: HistoryRow): string => text.work(plan).join(` ${glyphs.dot} `);

type HistoryBarProps = {readonly row: HistoryRow; readonly room: number; readonly longest: number};

/** A run of other work has no place on this axis. */
const HistoryBar = ({row: {current, wallMs}, room, longest}: HistoryBarProps) => {
  const {theme, glyphs} = useView();
  if (!current) return <Text {...theme.quiet}>{glyphs.unlike}</Text>;
  return <Bar share={wallMs / longest} room={room} />;
};

/** The first of several runs of the same work names it. */
const Work = ({row, tone}: {readonly row: HistoryRow; readonly tone: Tone}) => {
  const {text} = useView();
  const parts = row.head ? text.work(row.plan) : [];
  return (
    <Box height={1}>
      <Items
        items={parts.map(part => ({key: part, width: widthOf(part), item: <Text {...tone}>{part}</Text>}))}
      />
    </Box>
  );
};
