import type {Place} from '../../../model/placement/placed.js';
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
  readonly nowUs: number;
  /** How long I/O takes as far as is known, µs: what a full bar stands for. */
  readonly longestUs: number;
  /** False: moves are not drawn, as motion is off or there are too many. */
  readonly motion: boolean;
};

/** A text in a tone. */
export type Piece = readonly [text: string, tone: Tone];

/** The steps of a move that are still to be drawn: 3, 2, 1, and 0 when it is over. */
export const trailSteps = (since: number, {nowUs, motion}: RowContext): number => {
  const age = nowUs - since;
  if (!motion || age < 0 || age >= TRAIL_US) return 0;
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
  readonly aside?: Piece | null;
  /** A job that has just left to the right. */
  readonly left?: {readonly piece: Piece; readonly steps: number} | null;
};

/** Pieces at their station, with the trail of a move behind them, and of a job that has left. */
export const rowText = ({glyphs, theme}: View, {width}: RowContext, row: Row): string => {
  const {station, from, steps, pieces, aside, left} = row;
  const length = widthOfPieces(pieces);
  const at = Math.max(0, Math.min(columnOf(station, width), width - length));
  const free = Math.max(0, width - at - length);
  const cameBack = from === 'io' && station !== 'io';
  const before = partOf(at - Math.min(at, columnOf(from, width)), steps);
  const back = partOf(cameBack ? free : 0, steps);
  const word = aside && before === 0 && widthOf(aside[0]) < at ? aside : NOTHING;
  const leaving = left && back === 0 && widthOf(left.piece[0]) + 2 < free ? left : null;
  const behind = leaving ? partOf(free - widthOf(leaving.piece[0]) - 2, STEPS - leaving.steps) + 1 : 0;
  const all: readonly Piece[] = [
    word,
    [' '.repeat(at - before - widthOf(word[0])), {}],
    [glyphs.more.repeat(before), theme.message],
    ...pieces,
    [glyphs.less.repeat(back), theme.message],
    [' '.repeat(behind), {}],
    leaving?.piece ?? NOTHING,
    [' '.repeat(free - back - behind - (leaving ? widthOf(leaving.piece[0]) : 0)), {}],
  ];
  return all.map(([text, tone]) => painted(text, tone)).join('');
};

const NOTHING: Piece = ['', {}];

const widthOfPieces = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, [text]) => sum + widthOf(text), 0);

/** The columns of a way that are still to be drawn. */
const partOf = (columns: number, steps: number): number => Math.floor((columns * steps) / STEPS);
