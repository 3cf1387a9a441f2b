import {isAppearance, type MenuRow, menuRowAt, menuRows} from '../../../model/session/menu.js';
import {optionValue} from '../../../text/option-text.js';
import {windowOf} from '../../layout/list-window.js';
import {widest, wrapped} from '../../layout/width.js';
import type {View} from '../../view.js';

/** A line of the menu. */
export type MenuLine = MenuContent & {
  /** Tells the lines of a menu apart. */
  readonly id: number;
};

type MenuContent =
  | {readonly kind: 'empty'}
  | {readonly kind: 'title'; readonly words: string}
  | {
      readonly kind: 'row';
      readonly label: string;
      readonly value: string;
      readonly marked: boolean;
      /** What the row will show, where that stands beside it. */
      readonly shows: string | null;
    }
  /** A line of what a row will show, below it. */
  | {readonly kind: 'shows'; readonly words: string; readonly indent: number};

/** The menu in so many lines, with what is out of sight. */
export type MenuModel = {
  readonly lines: readonly MenuLine[];
  /** What the marked row will show, at the bottom, where it stands beside no row. */
  readonly foot: readonly MenuLine[];
  readonly above: number;
  readonly below: number;
  /** Columns of labels and values. */
  readonly label: number;
  readonly value: number;
};

export const MARK = 3;
export const GAP = 2;
const EMPTY: MenuContent = {kind: 'empty'};

export const menuModel = (view: View, height: number): MenuModel => {
  const rows = menuRows(view.session);
  const marked = menuRowAt(view.session);
  const widths = widthsOf(view, rows);
  const place = placeFor(view, rows, widths, height);
  const blocks = rows.map((row, i) => block(view, row, i === marked, place, widths));
  const titled = withTitles(view, rows, blocks);
  const apart = titled.map((lines): readonly MenuContent[] => [...lines, EMPTY]);
  const list = [apart, titled].find(choice => choice.flat().length <= height) ?? blocks;
  const markedRow = rows[marked];
  const foot = place === 'at the bottom' && markedRow ? showsLines(view, markedRow, 1) : [];
  const room = Math.max(1, height - (foot.length > 0 ? foot.length + 1 : 0));
  // The marked row is kept in sight where not all are.
  const wished = list.slice(0, marked).flat().length - Math.floor(room / 2);
  const {items, above, below} = windowOf(numbered(list.flat()), Math.max(0, wished), room);
  return {lines: items, foot: numbered(foot), above, below, ...widths};
};

const numbered = (lines: readonly MenuContent[]): readonly MenuLine[] =>
  lines.map((line, id) => ({...line, id}));

type Widths = Pick<MenuModel, 'label' | 'value'>;

const widthsOf = ({text}: View, rows: readonly MenuRow[]): Widths => ({
  label: widest(rows.map(({id}) => text.options[id].label)),
  value: widest(rows.map(row => wordsOf(text, row))) + 4,
});

const wordsOf = (text: View['text'], row: MenuRow): string => optionValue(text.options, row);

/** Where stands what a row will show. */
type ShowsPlace = 'beside' | 'below each' | 'at the bottom';

const placeFor = (
  view: View,
  rows: readonly MenuRow[],
  {label, value}: Widths,
  height: number,
): ShowsPlace => {
  const longest = widest(rows.map(({id}) => view.text.options[id].shows));
  if (MARK + label + GAP + value + GAP + longest < view.columns) return 'beside';
  const lines = rows.reduce((sum, row) => sum + 1 + showsLines(view, row, MARK + label + GAP).length, 0);
  return lines <= height ? 'below each' : 'at the bottom';
};

/** A row and, where that is its place, what it will show. */
const block = (
  view: View,
  row: MenuRow,
  marked: boolean,
  place: ShowsPlace,
  {label}: Widths,
): readonly MenuContent[] => {
  const {text, glyphs} = view;
  const chosen = wordsOf(text, row);
  const line: MenuContent = {
    kind: 'row',
    label: text.options[row.id].label,
    value: marked ? `${glyphs.less} ${chosen} ${glyphs.more}` : `  ${chosen}`,
    marked,
    shows: place === 'beside' ? text.options[row.id].shows : null,
  };
  return place === 'below each' ? [line, ...showsLines(view, row, MARK + label + GAP + 2)] : [line];
};

const showsLines = ({text, columns}: View, {id}: MenuRow, indent: number): readonly MenuContent[] =>
  wrapped(text.options[id].shows, Math.max(10, columns - indent - 1)).map(words => ({
    kind: 'shows',
    words,
    indent,
  }));

/** The rows under two titles: those that wait for the next run, and those that are seen at once. */
const withTitles = (
  {text}: View,
  rows: readonly MenuRow[],
  blocks: readonly (readonly MenuContent[])[],
): readonly (readonly MenuContent[])[] => {
  const first = rows.findIndex(({id}) => isAppearance(id));
  const title = (words: string): MenuContent => ({kind: 'title', words});
  return blocks.map((lines, i) => {
    if (i === 0) return [title(text.menuTitles.next), ...lines];
    return i === first ? [EMPTY, title(text.menuTitles.once), ...lines] : lines;
  });
};
