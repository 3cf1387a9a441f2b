/** Colours as a terminal shows them. */
import type {IBufferCell} from '@xterm/headless';

/** The ground of a picture, and the ink of text that asks for no colour. */
export type Paper = {readonly ground: string; readonly ink: string};

export const DARK: Paper = {ground: '#16181d', ink: '#e6e6e6'};
export const LIGHT: Paper = {ground: '#ffffff', ink: '#1f2328'};

/** The sixteen named colours as xterm.js shows them by default. */
const NAMED = [
  '#2e3436',
  '#cc0000',
  '#4e9a06',
  '#c4a000',
  '#3465a4',
  '#75507b',
  '#06989a',
  '#d3d7cf',
  '#555753',
  '#ef2929',
  '#8ae234',
  '#fce94f',
  '#729fcf',
  '#ad7fa8',
  '#34e2e2',
  '#eeeeec',
] as const;

const hex = (red: number, green: number, blue: number): string =>
  `#${[red, green, blue].map(part => part.toString(16).padStart(2, '0')).join('')}`;

/** A level of the cube of 6 × 6 × 6 colours. */
const level = (step: number): number => (step === 0 ? 0 : 55 + 40 * step);

/** One of xterm's 256 colours: 16 named ones, a cube of 216, and 24 greys. */
export const indexedColour = (index: number): string => {
  const named = NAMED[index];
  if (named !== undefined) return named;
  if (index >= 232) {
    const grey = 8 + 10 * (index - 232);
    return hex(grey, grey, grey);
  }
  const cube = index - 16;
  return hex(level(Math.floor(cube / 36)), level(Math.floor(cube / 6) % 6), level(cube % 6));
};

const rgb = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`;

const inkOf = (cell: IBufferCell): string | null => {
  if (cell.isFgRGB()) return rgb(cell.getFgColor());
  return cell.isFgPalette() ? indexedColour(cell.getFgColor()) : null;
};

const groundOf = (cell: IBufferCell): string | null => {
  if (cell.isBgRGB()) return rgb(cell.getBgColor());
  return cell.isBgPalette() ? indexedColour(cell.getBgColor()) : null;
};

/** The colours of a cell; null: the ground of the paper. */
export const coloursOf = (
  cell: IBufferCell,
  paper: Paper,
): {readonly ink: string; readonly ground: string | null} =>
  cell.isInverse()
    ? {ink: groundOf(cell) ?? paper.ground, ground: inkOf(cell) ?? paper.ink}
    : {ink: inkOf(cell) ?? paper.ink, ground: groundOf(cell)};
