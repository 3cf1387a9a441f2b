import {type MenuId, type MenuRow, menuRowAt, menuRows} from '../../model/session/menu.js';
import type {MenuText} from '../../text/text.js';
import {clip, type Line, lineWidth, piece, space} from '../line.js';
import {filled, windowOf} from '../list.js';
import type {Scene} from '../scene.js';
import {fit, widthOf, wrap} from '../width.js';
import {hiddenLine} from './hidden.js';

/** What is seen at once; everything else applies to the next run. */
const AT_ONCE: ReadonlySet<MenuId> = new Set(['language', 'terms', 'theme']);

/** How a menu is set: what its rows will show beside them, below each of them, or below all for the marked one. */
type Setting = 'beside' | 'below each' | 'below all';

/** The menu in so many lines. */
export const menuLines = (scene: Scene, height: number): readonly Line[] => {
  const rows = menuRows(scene.session);
  const setting = settingFor(scene, rows, height);
  const marked = menuRowAt(scene.session);
  const widths = widthsOf(scene, rows);
  const blocks = rows.map((row, i) => block(scene, row, i === marked, widths, setting));
  const titled = withTitles(scene, rows, blocks);
  const list = [apart(titled), titled].find(lines => lines.flat().length <= height) ?? blocks;
  const foot = setting === 'below all' ? sentence(scene, rows[marked], 1) : [];
  const room = height - (foot.length > 0 ? foot.length + 1 : 0);
  const lines = list.flat();
  // The marked row is kept in sight where not all are.
  const first = list.slice(0, marked).flat().length - Math.floor(room / 2);
  const {items, above, below} = windowOf(lines, Math.max(0, first), Math.max(1, room));
  return foot.length > 0 ? [...filled(items, room), hiddenLine(scene, above, below), ...foot] : items;
};

/** With an empty line after each row. */
const apart = (blocks: readonly (readonly Line[])[]): readonly (readonly Line[])[] =>
  blocks.map((lines): readonly Line[] => [...lines, []]);

type Widths = {readonly label: number; readonly value: number};

const MARK = 3;
const GAP = 2;

const settingFor = (scene: Scene, rows: readonly MenuRow[], height: number): Setting => {
  const {label, value} = widthsOf(scene, rows);
  const longest = Math.max(0, ...rows.map(row => widthOf(scene.text.menu[row.id].shows)));
  if (MARK + label + GAP + value + GAP + longest < scene.columns) return 'beside';
  const lines = rows.reduce((sum, row) => sum + 1 + sentence(scene, row, MARK + label + GAP).length, 0);
  return lines <= height ? 'below each' : 'below all';
};

const widthsOf = (scene: Scene, rows: readonly MenuRow[]): Widths => ({
  label: Math.max(0, ...rows.map(({id}) => widthOf(scene.text.menu[id].label))),
  value: Math.max(0, ...rows.map(row => widthOf(valueText(scene, row)))) + 4,
});

const valueText = ({text}: Scene, {id, value}: MenuRow): string => {
  const say = text.menu[id].value as (value: MenuRow['value']) => string;
  return say(value);
};

/** A row, and what it will show. */
const block = (
  scene: Scene,
  row: MenuRow,
  marked: boolean,
  {label, value}: Widths,
  setting: Setting,
): readonly Line[] => {
  const {text, glyphs, columns} = scene;
  const {label: name, shows}: MenuText[MenuId] = text.menu[row.id];
  const chosen = valueText(scene, row);
  const words = marked ? `${glyphs.less} ${chosen} ${glyphs.more}` : `  ${chosen}`;
  const line: Line = [
    piece(marked ? ` ${glyphs.mark} ` : '   ', 'key'),
    piece(fit(name, label), marked ? 'chosen' : 'strong'),
    piece(' '.repeat(GAP), marked ? 'chosen' : 'plain'),
    piece(fit(words, value), marked ? 'chosen' : 'plain'),
  ];
  if (setting === 'beside') return [[...line, space(GAP), piece(shows, marked ? 'plain' : 'quiet')]];
  const below = setting === 'below each' ? sentence(scene, row, lineWidth(line.slice(0, 3)) + 2) : [];
  return [clip(line, columns - 1), ...below];
};

const sentence = ({text, columns}: Scene, row: MenuRow | undefined, indent: number): readonly Line[] =>
  row === undefined
    ? []
    : wrap(text.menu[row.id].shows, Math.max(10, columns - indent - 1)).map(words => [
        space(indent),
        piece(words, 'quiet'),
      ]);

/** The rows under two titles: what waits for the next run, and what is seen at once. */
const withTitles = (
  {text}: Scene,
  rows: readonly MenuRow[],
  blocks: readonly (readonly Line[])[],
): readonly (readonly Line[])[] => {
  const first = rows.findIndex(({id}) => AT_ONCE.has(id));
  const title = (words: string): Line => [space(1), piece(words, 'message')];
  return blocks.map((lines, i) => {
    if (i === 0) return [title(text.menuTitles.next), ...lines];
    return i === first ? [[], title(text.menuTitles.once), ...lines] : lines;
  });
};
