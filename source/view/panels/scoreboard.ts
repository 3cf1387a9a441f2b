import type {StrategyName} from '../../model/event/plan.js';
import {strategyNamed} from '../../model/event/strategies.js';
import {type ScoreRow, scoreRows} from '../../model/session/scoreboard.js';
import {niceStep} from '../../model/timeline/axis.js';
import {asManyAsFit, type Line, lineWidth, type Piece, piece, space} from '../line.js';
import type {Scene} from '../scene.js';
import type {Tone} from '../theme.js';
import {fit, widthOf} from '../width.js';

/** The last result of every strategy: bars on one axis, with the figures beside them; apart where there is room. */
export const scoreboard = (scene: Scene, lines: number): readonly Line[] => {
  const rows = scoreLines(scene);
  return lines < 2 * rows.length - 1 ? rows : rows.flatMap((line, i) => (i === 0 ? [line] : [[], line]));
};

const scoreLines = (scene: Scene): readonly Line[] => {
  const rows = scoreRows(scene.session, scene.nowUs);
  const columns = columnsThatFit(scene, rows);
  const taken = columns.reduce((sum, {width}) => sum + GAP + width, 1 + NAME);
  const room = Math.max(1, scene.columns - taken - 1);
  const axis = axisOf(rows);
  return rows.map(row =>
    row.wallMs === null
      ? [...nameOf(row), piece(scene.text.notRun, 'quiet')]
      : [...nameOf(row), barOf(scene, row, room, row.wallMs / axis), ...figuresOf(scene, row, columns)],
  );
};

/** The same in one line, for small screens; where four names do not fit, their keys do. */
export const scoreSummary = (scene: Scene): Line => {
  const {columns, dot, glyphs} = scene;
  const rows = scoreRows(scene.session, scene.nowUs);
  const items = (nameOf: (strategy: StrategyName) => string): readonly Line[] =>
    rows.map(row => {
      const wall = row.wallMs === null ? glyphs.none : wallOf(scene, row);
      return [piece(`${nameOf(row.strategy)} ${wall}`, row.current ? 'plain' : 'quiet')];
    });
  const named = items(name => name);
  const width = named.reduce((sum, item) => sum + lineWidth(item) + dot.width, 0);
  if (width <= columns) return [space(1), ...asManyAsFit(named, dot, columns - 2)];
  const keyed = items(name => strategyNamed(name).key);
  return [space(1), ...asManyAsFit(keyed, space(2), columns - 1)];
};

const NAME = 9;
const GAP = 2;
const LEAST_BAR = 12;

type Column = {
  readonly say: (scene: Scene, row: ScoreRow) => string;
  readonly side: 'left' | 'right';
  readonly tone: (row: ScoreRow) => Tone;
};

const wallOf = ({text}: Scene, {kind, wallMs}: ScoreRow): string =>
  kind === 'live' ? text.clock(wallMs ?? 0) : text.seconds(wallMs ?? 0);

/** The columns of figures, the most important first: the last ones go where there is no room. */
const table: readonly Column[] = [
  {say: wallOf, side: 'right', tone: () => 'strong'},
  {
    say: ({text, glyphs}, {lost, speedup}) => {
      if (lost > 0) return `${glyphs.failed} ${text.failed(lost)}`;
      return speedup === null ? '' : text.times(speedup, glyphs.times);
    },
    side: 'right',
    tone: ({lost}) => (lost > 0 ? 'bad' : 'plain'),
  },
  {say: ({text}, {processes}) => text.processes(processes), side: 'left', tone: () => 'plain'},
  {say: ({text}, {threads}) => text.threads(threads), side: 'left', tone: () => 'plain'},
  {
    say: ({text}, {peakBytes}) => (peakBytes === null ? '' : text.memory(peakBytes)),
    side: 'right',
    tone: () => 'plain',
  },
];

/** How many of them large screens for a hall show. */
const BIG = 2;

type Sized = Column & {readonly width: number};

const columnsThatFit = (scene: Scene, rows: readonly ScoreRow[]): readonly Sized[] => {
  const known = rows.filter(({wallMs}) => wallMs !== null);
  const sized = table.slice(0, scene.look.big ? BIG : table.length).map(column => ({
    ...column,
    width: Math.max(0, ...known.map(row => widthOf(column.say(scene, row)))),
  }));
  const filled = sized.filter(({width}) => width > 0);
  let used = 1 + NAME + LEAST_BAR + 1;
  const first = filled.findIndex(({width}) => {
    used += GAP + width;
    return used > scene.columns;
  });
  return first < 0 ? filled : filled.slice(0, first);
};

/** The time at the right end of the bars, ms; it moves in steps while a run grows beyond the others. */
const axisOf = (rows: readonly ScoreRow[]): number => {
  const longest = (kind: ScoreRow['kind']): number =>
    Math.max(0, ...rows.filter(row => row.current && row.kind === kind).map(({wallMs}) => wallMs ?? 0));
  const done = longest('done');
  const live = longest('live');
  return live > done ? niceStep(live) : Math.max(done, 1e-3);
};

const nameOf = ({strategy, kind, current}: ScoreRow): Line => [
  space(1),
  piece(fit(strategy, NAME), kind === 'live' ? 'live' : current ? 'strong' : 'quiet'),
];

/** A result of other settings has no place on this axis, and says so. */
const barOf = ({text, glyphs}: Scene, {current, kind}: ScoreRow, room: number, share: number): Piece => {
  if (!current) return piece(fit(`${glyphs.unlike} ${text.otherWork}`, room), 'quiet');
  const length = Math.max(1, Math.min(room, Math.round(share * room)));
  return piece(fit(glyphs.bar.repeat(length), room), kind === 'live' ? 'quiet' : 'plain');
};

const figuresOf = (scene: Scene, row: ScoreRow, columns: readonly Sized[]): Line =>
  columns.flatMap(({say, side, tone, width}) => [
    space(GAP),
    piece(fit(say(scene, row), width, side), row.current ? tone(row) : 'quiet'),
  ]);
