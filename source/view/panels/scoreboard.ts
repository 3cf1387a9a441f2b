import {calmStep} from '../../model/axis.js';
import {type ScoreRow, scoreRows} from '../../model/scoreboard.js';
import {asManyAsFit, clip, type Line, lineWidth, type Piece, piece, space} from '../line.js';
import type {Scene} from '../scene.js';
import {fit, widthOf} from '../width.js';

/** The last result of every strategy, as bars on one axis, with the figures beside them. */
export const scoreboard = (scene: Scene): readonly Line[] => {
  const rows = scoreRows(scene.session, scene.nowUs);
  const cells = rows.map(row => figures(scene, row));
  const widths = columnWidths(cells, scene.columns);
  const taken = widths.reduce((sum, width) => sum + width + 2, NAME + 1);
  const room = Math.max(0, scene.columns - taken - 1);
  const axis = axisOf(rows);
  return rows.map((row, i) => scoreLine(scene, row, cells[i] ?? [], widths, room, axis));
};

const NAME = 9;
const LEAST_BAR = 12;

/** The same in one line, for small screens. */
export const scoreSummary = (scene: Scene): Line => {
  const {text, columns, dot, glyphs} = scene;
  const items = scoreRows(scene.session, scene.nowUs).map(row => {
    const wall =
      row.wallMs === null
        ? glyphs.none
        : row.kind === 'live'
          ? text.clock(row.wallMs)
          : text.seconds(row.wallMs);
    return [piece(`${row.strategy} ${wall}`, row.current ? 'plain' : 'quiet')];
  });
  return [space(1), ...asManyAsFit(items, dot, columns - 2)];
};

/** What stands at the right of the bars, most important first. */
const figures = ({text, glyphs}: Scene, row: ScoreRow): readonly string[] => {
  if (row.wallMs === null) return [];
  return [
    row.kind === 'live' ? text.clock(row.wallMs) : text.seconds(row.wallMs),
    row.lost > 0
      ? `${glyphs.failed} ${text.failed(row.lost)}`
      : row.speedup === null
        ? ''
        : text.times(row.speedup, glyphs.times),
    text.processes(row.processes),
    text.threads(row.threads),
    row.peakBytes === null ? '' : text.memory(row.peakBytes),
  ];
};

/** As many columns of figures as leave room for bars. */
const columnWidths = (cells: readonly (readonly string[])[], columns: number): readonly number[] => {
  const widest = Array.from({length: 5}, (_, i) => Math.max(...cells.map(row => widthOf(row[i] ?? ''))));
  const kept: number[] = [];
  let used = NAME + 2 + LEAST_BAR;
  for (const width of widest) {
    used += width + 2;
    if (used > columns) break;
    kept.push(width);
  }
  return kept;
};

/** The time at the right end of the bars, ms; it moves in steps while a run grows beyond the others. */
const axisOf = (rows: readonly ScoreRow[]): number => {
  const walls = rows.filter(({current, kind}) => current && kind === 'done').map(({wallMs}) => wallMs ?? 0);
  const longest = Math.max(1, ...walls);
  const live = Math.max(0, ...rows.filter(({kind}) => kind === 'live').map(({wallMs}) => wallMs ?? 0));
  return live > longest ? calmStep(live) : longest;
};

const scoreLine = (
  {text, glyphs, columns}: Scene,
  row: ScoreRow,
  cells: readonly string[],
  widths: readonly number[],
  room: number,
  axis: number,
): Line => {
  const live = row.kind === 'live';
  const line: Piece[] = [
    space(1),
    piece(fit(row.strategy, NAME), live ? 'live' : row.current ? 'strong' : 'quiet'),
  ];
  if (row.wallMs === null) return [...line, piece(text.notRun, 'quiet')];
  const length = Math.max(1, Math.min(room, Math.round((row.wallMs / axis) * room)));
  const shape = row.current ? glyphs.bar.repeat(length) : `${glyphs.unlike} ${text.otherSettings}`;
  line.push(piece(fit(shape, room), row.current ? (live ? 'live' : 'plain') : 'quiet'));
  widths.forEach((width, i) => {
    const side = i < 2 || i === 4 ? 'right' : 'left';
    const tone = !row.current ? 'quiet' : i === 1 && row.lost > 0 ? 'bad' : i === 0 ? 'strong' : 'plain';
    line.push(space(2), piece(fit(cells[i] ?? '', width, side), tone));
  });
  void lineWidth;
  return clip(line, columns);
};
