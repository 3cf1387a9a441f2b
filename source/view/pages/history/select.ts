import {type HistoryRow, historyRows} from '../../../model/session/history.js';
import {historyRow, markedPair, pairDifferences, profileOn} from '../../../model/session/history-list.js';
import type {Score} from '../../../model/session/score.js';
import {runName} from '../../components/history.js';
import {type Line, type NumberedLine, numbered} from '../../components/lines.js';
import {axisLabels} from '../../components/time-axis.js';
import {type ListWindow, windowOf} from '../../layout/list-window.js';
import {resultWords} from '../../layout/result-text.js';
import {widest, widthOf, wrapped} from '../../layout/width.js';
import type {View} from '../../view.js';

const MARK = 3;
const LETTER = 2;
const GAP = 2;

/** The names of two runs that are laid over each other, the earlier one first. */
export const LETTERS = ['A', 'B'] as const;

/** The letter of a run that is laid over another one; '' where it is not marked. One alone is the first. */
export const letterOf = ({session}: View, {number}: Pick<HistoryRow, 'number'>): string => {
  const marked = session.historyList.marked.toSorted((a, b) => a - b);
  return LETTERS[marked.indexOf(number)] ?? '';
};

/** The runs of this launch in so many lines; the chosen one is in sight. */
export const runRows = (view: View, height: number): ListWindow<NumberedLine> => {
  const {session, text, theme, glyphs, columns} = view;
  const rows = historyRows(session);
  const chosen = historyRow(session);
  const names = rows.map(row => runName(view, row));
  const walls = rows.map(
    ({wallMs, disturbed}) => `${disturbed ? `${glyphs.disturbed} ` : ''}${text.seconds(wallMs)}`,
  );
  const speeds = rows.map(row => resultWords(view, row));
  const [name, wall, speed] = [widest(names), widest(walls), widest(speeds)];
  const room = columns - 1 - MARK - LETTER - name - GAP - wall - GAP - speed - GAP;
  const lines = rows.map((row, i): Line => {
    const tone = row.current ? theme.plain : theme.quiet;
    return {
      indent: 0,
      cells: {
        mark: {text: i === chosen ? ` ${glyphs.mark}` : '', tone: theme.key, width: MARK},
        letter: {text: letterOf(view, row), tone: theme.live, width: LETTER},
        name: {
          text: names[i] ?? '',
          tone: i === chosen ? theme.chosen : theme.strong,
          width: name,
          after: GAP,
        },
        wall: {text: walls[i] ?? '', tone, width: wall, align: 'right', after: GAP},
        speed: {
          text: speeds[i] ?? '',
          tone: row.cut?.by === 'request' ? theme.message : row.lost > 0 ? theme.bad : tone,
          width: speed,
          align: 'right',
          after: GAP,
        },
        work: {text: workWords(view, row), tone: theme.quiet, width: Math.max(0, room)},
      },
    };
  });
  return windowOf(numbered(lines), Math.max(0, chosen - Math.floor(height / 2)), height);
};

/** What a run did, and what it was given of the machine. */
export const workWords = ({text, glyphs}: View, {plan}: Pick<HistoryRow, 'plan'>): string =>
  [...text.work(plan), ...text.conditions(plan)].join(` ${glyphs.dot} `);

/** How two marked runs differ, in sentences; none while there are not two. */
export const differenceSentences = ({session, text}: View): readonly string[] => {
  const pair = markedPair(session);
  return pair === null
    ? []
    : pairDifferences(pair).map(difference => `${text.playback.difference(difference)}.`);
};

/** What of a comparison is in sight, and which of its sentences. */
export type Comparison = {
  readonly lines: readonly NumberedLine[];
  readonly window: Omit<ListWindow, 'items'>;
};

/**
 * Two marked runs as strips on one axis, and below them how they differ, in at most so many lines: the sentences scroll
 * where they do not fit. No lines while there are not two.
 */
export const comparisonIn = (view: View, height: number): Comparison => {
  const {session, theme, columns, text} = view;
  const pair = markedPair(session);
  if (pair === null) return {lines: [], window: windowOf([], 0, 0)};
  const axisMs = Math.max(...pair.map(({wallMs}) => wallMs), 1e-3);
  const most = Math.max(...pair.map(({atOnce}) => atOnce));
  const walls = pair.map(({wallMs}) => text.seconds(wallMs));
  const wall = widest(walls);
  const room = Math.max(1, columns - MARK - wall - GAP - 1);
  const strips = pair.map(
    (score: Score, i): Line => ({
      indent: 1,
      cells: {
        letter: {text: LETTERS[i] ?? '', tone: theme.live, width: LETTER},
        bar: {profile: profileOn(score, axisMs, room), most, height: 1, line: 0},
        wall: {text: walls[i] ?? '', tone: theme.strong, width: wall, align: 'right', before: 1},
      },
    }),
  );
  const picture = [...strips, axisLine(view, axisMs, room)];
  const said = sentences(view, columns - 2);
  const {items, ...window} = windowOf(said, view.scroll, height - picture.length);
  if (window.above + window.below === 0) return {lines: numbered([...picture, ...items]), window};
  const kept = picture.slice(0, Math.max(0, height - 1));
  const {items: some, ...rest} = windowOf(said, view.scroll, height - 1 - kept.length);
  const last = hiddenLine(view, {...rest, below: rest.below + picture.length - kept.length});
  return {lines: numbered([...kept, ...some, last].slice(0, height)), window: rest};
};

/** How much is out of sight, as a line. */
const hiddenLine = (
  {text, theme, glyphs}: View,
  {above, below}: Pick<ListWindow, 'above' | 'below'>,
): Line => {
  const up = above > 0 ? [`${glyphs.up} ${text.above(above)}`] : [];
  const down = below > 0 ? [`${glyphs.down} ${text.below(below)}`] : [];
  return {indent: 1, cells: {more: {text: [...up, ...down].join(' '), tone: theme.message}}};
};

const sentences = (view: View, width: number): readonly Line[] =>
  differenceSentences(view)
    .flatMap(sentence => wrapped(sentence, width))
    .map(text => ({indent: 1, cells: {text: {text, tone: view.theme.plain}}}));

const axisLine = (view: View, axisMs: number, columns: number): Line => {
  const us = Math.max(1, Math.round(axisMs * 1000));
  const chart = {barFrom: MARK, axis: {from: 0, to: us, columns}, edge: us};
  return {
    indent: MARK,
    cells: Object.fromEntries(
      axisLabels({...view, columns: MARK + columns + 1}, chart).map(({label, gap}) => [
        label,
        {text: label, tone: view.theme.quiet, width: widthOf(label), before: gap},
      ]),
    ),
  };
};
