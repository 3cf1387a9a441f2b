import {isAppearance, type MenuRow, menuRowAt, menuRows} from '../../../model/session/menu.js';
import {optionShows, optionValue} from '../../../text/option-text.js';
import {EMPTY_LINE, type Line, type NumberedLine, numbered} from '../../components/lines.js';
import {type ListWindow, windowOf} from '../../layout/list-window.js';
import {fitted, widest, wrapped} from '../../layout/width.js';
import type {View} from '../../view.js';

/** The menu in so many lines, with what is out of sight. */
export type MenuModel = {
  readonly window: ListWindow<NumberedLine>;
  /** What the marked row will show, at the bottom, where it stands beside no row. */
  readonly foot: readonly NumberedLine[];
};

const MARK = 3;
const GAP = 2;

export const menuModel = (view: View, height: number): MenuModel => {
  const rows = menuRows(view.session);
  const marked = menuRowAt(view.session);
  const layout = layoutOf(view, rows, height);
  const blocks = rows.map((row, i) => blockOf(view, row, i === marked, layout));
  const titled = blocks.map((lines, i) => [...titleAbove(view, rows, i), ...lines]);
  const apart = titled.map(lines => [...lines, EMPTY_LINE]);
  const list = [apart, titled].find(choice => choice.flat().length <= height) ?? blocks;
  const markedRow = rows[marked];
  const foot = layout.shows === 'at the bottom' && markedRow ? showsLines(view, markedRow, 1) : [];
  const room = Math.max(1, height - (foot.length > 0 ? foot.length + 1 : 0));
  // The marked row is kept in sight where not all are.
  const wished = list.slice(0, marked).flat().length - Math.floor(room / 2);
  return {window: windowOf(numbered(list.flat()), Math.max(0, wished), room), foot: numbered(foot)};
};

/** Columns of labels and values, and where stands what a row will show. */
type MenuLayout = {
  readonly label: number;
  readonly value: number;
  readonly shows: 'beside' | 'below each' | 'at the bottom';
};

const layoutOf = (view: View, rows: readonly MenuRow[], height: number): MenuLayout => {
  const {options} = view.text;
  const label = widest(rows.map(({id}) => options[id].label));
  const value = widest(rows.map(row => optionValue(options, row))) + 4;
  const longest = widest(rows.map(row => optionShows(options, row)));
  if (MARK + label + GAP + value + GAP + longest < view.columns) return {label, value, shows: 'beside'};
  const below = rows.flatMap(row => showsLines(view, row, MARK + label + GAP));
  return {label, value, shows: rows.length + below.length <= height ? 'below each' : 'at the bottom'};
};

/** A row and, where that is its place, what it will show. The marked row is one bar from its label to its value. */
const blockOf = (view: View, row: MenuRow, marked: boolean, layout: MenuLayout): readonly Line[] => {
  const {glyphs, theme, text} = view;
  const {label} = text.options[row.id];
  const chosen = optionValue(text.options, row);
  const value = marked ? `${glyphs.less} ${chosen} ${glyphs.more}` : `  ${chosen}`;
  const isBeside = layout.shows === 'beside';
  const labelWidth = layout.label + GAP;
  const line: Line = {
    indent: 0,
    cells: {
      mark: {text: marked ? ` ${glyphs.mark}` : '', tone: theme.key, width: MARK},
      label: {text: fitted(label, labelWidth), tone: marked ? theme.chosen : theme.strong, width: labelWidth},
      value: {
        text: fitted(value, layout.value),
        tone: marked ? theme.chosen : theme.plain,
        after: isBeside ? GAP : 1,
      },
      ...(isBeside && {
        shows: {text: optionShows(text.options, row), tone: marked ? theme.plain : theme.quiet},
      }),
    },
  };
  return layout.shows === 'below each' ? [line, ...showsLines(view, row, MARK + labelWidth + 2)] : [line];
};

const showsLines = ({text, theme, columns}: View, row: MenuRow, indent: number): readonly Line[] =>
  wrapped(optionShows(text.options, row), Math.max(10, columns - indent - 1)).map(words => ({
    indent,
    cells: {shows: {text: words, tone: theme.quiet, after: 1}},
  }));

/** The title above the first row that waits for the next run, and above the first one that is seen at once. */
const titleAbove = ({text, theme}: View, rows: readonly MenuRow[], i: number): readonly Line[] => {
  const title = (words: string): Line => ({indent: 1, cells: {title: {text: words, tone: theme.message}}});
  if (i === 0) return [title(text.menuTitles.next)];
  const first = rows.findIndex(({id}) => isAppearance(id));
  return i === first ? [EMPTY_LINE, title(text.menuTitles.once)] : [];
};
