import {strategyNamed} from '../../model/event/strategies.js';
import {type HistoryRow, historyRows} from '../../model/session/history.js';
import {asManyAsFit, clip, type Line, type Piece, piece, space} from '../line.js';
import {filled} from '../list.js';
import type {Scene} from '../scene.js';
import type {Tone} from '../theme.js';
import {fit, widthOf} from '../width.js';

/** The most runs that are listed. */
const MOST = 8;

/** How many lines the list takes: none until there is more to tell than the scoreboard does, then always the same. */
export const historyHeight = ({session, look}: Scene): number =>
  session.history.length < 2 || look.big ? 0 : 2 + MOST;

/** The runs of this launch in so many lines: an empty one and a title before them. */
export const history = (scene: Scene, lines: number): readonly Line[] => {
  const rows = historyRows(scene.session);
  const painted = rows.slice(0, Math.max(0, lines - 2)).map(lineIn(scene, rows));
  const title: Line = [space(1), piece(scene.text.history, 'strong')];
  return filled([[], title, ...painted], lines);
};

const GAP = 2;
const LEAST_BAR = 12;

const lineIn = (scene: Scene, rows: readonly HistoryRow[]): ((row: HistoryRow) => Line) => {
  const {columns, text, glyphs} = scene;
  const widest = (say: (row: HistoryRow) => string): number =>
    Math.max(0, ...rows.map(row => widthOf(say(row))));
  const speed = ({lost, speedup}: HistoryRow): string => {
    if (lost > 0) return `${glyphs.failed} ${text.failed(lost)}`;
    return speedup === null ? '' : text.times(speedup, glyphs.times);
  };
  const name = widest(row => nameOf(scene, row));
  const fast = widest(speed);
  const work = Math.min(
    Math.floor(columns / 3),
    widest(row => workOf(scene, row)),
  );
  const room = columns - name - WALL - fast - work - 4 * GAP - 2;
  const longest = Math.max(1e-3, ...rows.filter(({current}) => current).map(({wallMs}) => wallMs));
  return row => {
    const tone: Tone = row.current ? 'plain' : 'quiet';
    return clip(
      [
        space(1),
        piece(fit(nameOf(scene, row), name), row.current ? 'strong' : 'quiet'),
        ...(room >= LEAST_BAR ? [space(GAP), barOf(scene, row, room, row.wallMs / longest)] : []),
        space(GAP),
        piece(fit(text.seconds(row.wallMs), WALL, 'right'), tone),
        space(GAP),
        piece(fit(speed(row), fast, 'right'), row.lost > 0 ? 'bad' : tone),
        space(GAP),
        ...(row.head ? workIn(scene, row, work, tone) : []),
      ],
      columns - 1,
    );
  };
};

const WALL = 8;

const nameOf = ({glyphs, text}: Scene, {plan: {strategy, workers, fresh}}: HistoryRow): string => {
  const number = strategyNamed(strategy).workersField === null ? '' : ` ${glyphs.times}${workers}`;
  return `${strategy}${number}${fresh && strategy === 'process' ? ` ${text.fresh}` : ''}`;
};

const workOf = ({text, dot}: Scene, {plan}: HistoryRow): string => text.work(plan).join(dot.text);

const workIn = ({text, dot}: Scene, {plan}: HistoryRow, room: number, tone: Tone): Line =>
  asManyAsFit(
    text.work(plan).map(part => [piece(part, tone)]),
    dot,
    room,
  );

/** A run of other work has no place on this axis. */
const barOf = ({glyphs}: Scene, {current}: HistoryRow, room: number, share: number): Piece =>
  current
    ? piece(fit(glyphs.bar.repeat(Math.max(1, Math.min(room, Math.round(share * room)))), room))
    : piece(fit(glyphs.unlike, room), 'quiet');
