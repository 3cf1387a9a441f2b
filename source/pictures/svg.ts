import type {CellRow, Ground, Word} from './cells.js';
import type {Paper} from './colours.js';
import {xmlText} from './xml.js';

/** The size of a cell and of its letters, and the margin around all cells, px. */
export const CELL = {width: 8.4, height: 17, font: 14, baseline: 12.8} as const;
export const MARGIN = 14;

/** Any of them will do: each word is stretched to the columns that it takes. */
const FONTS =
  "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono', 'Noto Sans Mono CJK KR', monospace";

/** Without the digits that a picture does not need. */
const px = (length: number): string => String(Math.round(length * 100) / 100);
const x = (column: number): string => px(MARGIN + column * CELL.width);
const width = (columns: number): string => px(columns * CELL.width);

const rectOf = ({column, columns, colour}: Ground, y: number): string =>
  `<rect x="${x(column)}" y="${px(y)}" width="${width(columns)}" height="${CELL.height}" fill="${colour}"/>`;

const textOf = ({column, columns, text, ink, bold, dim, italic}: Word, y: number): string => {
  const style = [
    bold ? ' font-weight="700"' : '',
    italic ? ' font-style="italic"' : '',
    dim ? ' opacity="0.65"' : '',
  ].join('');
  return `<text x="${x(column)}" y="${px(y + CELL.baseline)}" textLength="${width(columns)}" lengthAdjust="spacingAndGlyphs" fill="${ink}"${style}>${xmlText(text)}</text>`;
};

const elementsOf = ({words, grounds}: CellRow, row: number): readonly string[] => {
  const y = MARGIN + row * CELL.height;
  return [...grounds.map(ground => rectOf(ground, y)), ...words.map(word => textOf(word, y))];
};

/** Without the empty rows at the end: a frame leaves the last row of a screen free. */
const upToLastWord = (rows: readonly CellRow[]): readonly CellRow[] =>
  rows.slice(0, rows.findLastIndex(({words}) => words.length > 0) + 1);

/** What a picture is called and what it says, for those who hear it; lines of `described` may be many or none. */
export type Caption = {readonly title: string; readonly described: readonly string[]};

/** A picture of a terminal's screen: text on its grounds, and nothing that moves or is fetched. */
export const svgOf = (
  screen: readonly CellRow[],
  columns: number,
  {ground}: Paper,
  {title, described}: Caption,
): string => {
  const rows = upToLastWord(screen);
  const size = {
    width: px(2 * MARGIN + columns * CELL.width),
    height: px(2 * MARGIN + rows.length * CELL.height),
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img">`,
    `<title>${xmlText(title)}</title>`,
    ...(described.length > 0 ? [`<desc>${described.map(xmlText).join('\n')}</desc>`] : []),
    `<rect width="${size.width}" height="${size.height}" rx="8" fill="${ground}"/>`,
    `<g font-family="${FONTS}" font-size="${CELL.font}" xml:space="preserve">`,
    ...rows.flatMap(elementsOf),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
};
