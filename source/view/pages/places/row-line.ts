import type {Place} from '../../../model/placement/placed.js';
import type {Scale} from '../../layout/large-signs.js';
import {widthOf} from '../../layout/width.js';
import {painted} from '../../theme/paint.js';
import type {Tone} from '../../theme/tone.js';
import type {View} from '../../view.js';
import {columnOf} from './stations.js';

/** A move is drawn for so long after it happened, µs, and in so many steps. */
export const TRAIL_US = 450_000;
const STEPS = 3;

/** Where and when a row is drawn. */
export type RowContext = {
  /** Columns inside the room, after the names. */
  readonly width: number;
  /** Lines of the row. */
  readonly scale: Scale;
  readonly nowUs: number;
  /** How long I/O takes as far as is known, µs: what a full bar stands for. */
  readonly longestUs: number;
  /** False: moves are not drawn, as motion is off or there are too many. */
  readonly motion: boolean;
};

/** What stands in a tone: a text on the middle line of its row, or a large sign of equally wide lines. */
export type Piece = readonly [text: string | readonly string[], tone: Tone];

/** The steps of a move that are still to be drawn: 3, 2, 1, and 0 when it is over. */
export const trailSteps = (since: number, {nowUs, motion}: RowContext): number => {
  // The clock of a live run is behind what is known.
  const age = Math.max(0, nowUs - since);
  if (!motion || age >= TRAIL_US) return 0;
  return STEPS - Math.floor((age / TRAIL_US) * STEPS);
};

export type Row = {
  /** Where the pieces stand, and from where they came. */
  readonly station: Place;
  readonly from: Place;
  /** Steps of the trail from there that are still to be drawn. */
  readonly steps: number;
  readonly pieces: readonly Piece[];
  /** A word at the queue, while nothing moves and there is room for it. */
  readonly word?: Piece | null;
  /** The way of a job that has just left to the right, to those that have ended; a sign stands at its end. */
  readonly left?: {readonly end: string; readonly tone: Tone; readonly steps: number} | null;
};

/** Pieces at their station, with the trail of a move before them, and that of a job that has left behind them: the lines of a row. */
export const rowTexts = ({glyphs, theme}: View, {width, scale}: RowContext, row: Row): readonly string[] => {
  const {station, from, steps, word, left} = row;
  const pieces = piecesWithin(row.pieces, width);
  const length = widthOfPieces(pieces);
  const at = Math.max(0, Math.min(columnOf(station, width), width - length));
  const free = Math.max(0, width - at - length);
  const cameBack = from === 'io' && station !== 'io';
  const before = partOf(at - Math.min(at, columnOf(from, width)), steps);
  // What is large has no blank of its own at its left.
  const blank = before > 0 && scale > 1 ? 1 : 0;
  const back = partOf(cameBack ? free : 0, steps);
  const atQueue = word && before === 0 && widthOfPiece(word) < at ? word : NOTHING;
  const way = left && back === 0 ? partOf(Math.max(0, free - 1), left.steps) : 0;
  const all: readonly Piece[] = [
    atQueue,
    [' '.repeat(at - before - widthOfPiece(atQueue)), {}],
    [glyphs.more.repeat(before - blank) + ' '.repeat(blank), theme.message],
    ...pieces,
    [glyphs.less.repeat(back), theme.message],
    [' '.repeat(free - back - way), {}],
    ...(left && way > 0 ? [[glyphs.more.repeat(way - 1) + left.end, left.tone] as const] : []),
  ];
  return Array.from({length: scale}, (_, line) => all.map(piece => pieceLine(piece, line, scale)).join(''));
};

const NOTHING: Piece = ['', {}];

/** The line of a row on which its words stand. */
export const middleOf = (scale: Scale): number => (scale - 1) / 2;

const pieceLine = ([text, tone]: Piece, line: number, scale: Scale): string => {
  if (typeof text !== 'string') return painted(text[line] ?? '', tone);
  return line === middleOf(scale) ? painted(text, tone) : ' '.repeat(widthOf(text));
};

const widthOfPiece = ([text]: Piece): number => widthOf(typeof text === 'string' ? text : (text[0] ?? ''));

const widthOfPieces = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, piece) => sum + widthOfPiece(piece), 0);

/** The first pieces that fit into so many columns: the last ones say least. */
const piecesWithin = (pieces: readonly Piece[], width: number): readonly Piece[] => {
  const fits = (count: number): boolean => widthOfPieces(pieces.slice(0, count)) <= width;
  const most = pieces.findLastIndex((_, i) => fits(i + 1));
  return pieces.slice(0, most + 1);
};

/** The columns of a way that are still to be drawn. */
const partOf = (columns: number, steps: number): number => Math.floor((columns * steps) / STEPS);
