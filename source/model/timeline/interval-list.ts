import {inTurn} from './in-turn.js';
import {type Interval, overlappingInTurn} from './intervals.js';

/** An interval with a number of its own: of a job, or of a kind. */
export type TaggedInterval = Interval & {readonly tag: number};

/**
 * Tagged intervals as three lists of numbers: those of the hundred thousand jobs of one event loop take a third of what
 * they would take as objects. They are objects while they are walked through.
 */
export type IntervalList = Iterable<TaggedInterval> & {
  readonly length: number;
  add(from: number, to: number, tag: number): void;
  /** The same intervals in order of their beginnings; of equal ones the first comes first. */
  inOrder(): Iterable<TaggedInterval>;
};

/** Intervals in a piece of a list: large lists grow by pieces, none of which is copied. A choice. */
const PIECE = 4096;

type Piece = {readonly froms: number[]; readonly tos: number[]; readonly tags: number[]};

const newPiece = (): Piece => ({froms: [], tos: [], tags: []});

/** A list of intervals; without any an empty one, to be added to. */
export const intervalList = (intervals: Iterable<TaggedInterval> = []): IntervalList => {
  let length = 0;
  const pieces: Piece[] = [];
  const pieceOf = (i: number): Piece => pieces[Math.floor(i / PIECE)] ?? newPiece();
  const fromOf = (i: number): number => pieceOf(i).froms[i % PIECE] ?? 0;
  const at = (i: number): TaggedInterval => {
    const {froms, tos, tags} = pieceOf(i);
    const place = i % PIECE;
    return {from: froms[place] ?? 0, to: tos[place] ?? 0, tag: tags[place] ?? 0};
  };
  function* inPlaces(places: Iterable<number>): Iterator<TaggedInterval> {
    for (const i of places) yield at(i);
  }
  const isInOrder = (): boolean => {
    for (let i = 1; i < length; i++) if (fromOf(i - 1) > fromOf(i)) return false;
    return true;
  };
  const list: IntervalList = {
    get length() {
      return length;
    },
    add(from, to, tag) {
      if (length === pieces.length * PIECE) pieces.push(newPiece());
      const {froms, tos, tags} = pieceOf(length++);
      froms.push(from);
      tos.push(to);
      tags.push(tag);
    },
    inOrder: () => (isInOrder() ? list : {[Symbol.iterator]: () => inPlaces(placesInOrder(length, fromOf))}),
    *[Symbol.iterator]() {
      for (let i = 0; i < length; i++) yield at(i);
    },
  };
  for (const {from, to, tag} of intervals) list.add(from, to, tag);
  return list;
};

/** Places in rising order of the numbers there; those of equal numbers stay as they are. */
const placesInOrder = (length: number, numberAt: (place: number) => number): Uint32Array =>
  Uint32Array.from({length}, (_, i) => i).sort((a, b) => numberAt(a) - numberAt(b) || a - b);

/** As `withoutOverlap`: in order of time, each shortened to begin where those before it have ended. */
export const listWithoutOverlap = (intervals: IntervalList): IntervalList =>
  isWithoutOverlap(intervals) ? intervals : intervalList(eachWithoutOverlap(intervals));

/** The same, one after the other, as they are asked for. */
export function* eachWithoutOverlap(intervals: IntervalList): Iterable<TaggedInterval> {
  let reached = Number.NEGATIVE_INFINITY;
  for (const {from, to, tag} of intervals.inOrder()) {
    const begin = Math.max(from, reached);
    // An interval without length stays unless it is covered.
    if (begin > to || (begin === to && from < to)) continue;
    reached = Math.max(reached, to);
    yield {from: begin, to, tag};
  }
}

/** Whether they are in order of time, and none begins before another has ended. */
export const isWithoutOverlap = (intervals: IntervalList): boolean => {
  let reached = Number.NEGATIVE_INFINITY;
  for (const {from, to} of intervals) {
    if (from < reached) return false;
    reached = to;
  }
  return true;
};

/** As `outside`: the parts of intervals that lie outside of others; both in order of time and without overlap. */
export const listOutside = (
  intervals: Iterable<TaggedInterval>,
  others: Iterable<Interval>,
): IntervalList => {
  const parts = intervalList();
  const overlapping = overlappingInTurn(others);
  for (const one of intervals) {
    let reached = one.from;
    for (const other of overlapping(one)) {
      if (other.from > reached) parts.add(reached, other.from, one.tag);
      reached = Math.max(reached, other.to);
    }
    if (reached < one.to) parts.add(reached, one.to, one.tag);
  }
  return parts;
};

/** A list in order of its beginnings: the same one where it was. */
export const sortedList = (intervals: IntervalList): IntervalList => {
  const inOrder = intervals.inOrder();
  return inOrder === intervals ? intervals : intervalList(inOrder);
};

/** All intervals of two lists, those of the first one first. */
export const combined = (some: IntervalList, others: IntervalList): IntervalList => {
  if (others.length === 0) return some;
  const all = intervalList(some);
  for (const {from, to, tag} of others) all.add(from, to, tag);
  return all;
};

/** All intervals of two that are in order of time, in order of time; of equal ones the first one's come first. */
export function* merged(
  some: Iterable<TaggedInterval>,
  others: Iterable<TaggedInterval>,
): Iterable<TaggedInterval> {
  const take = inTurn(others);
  let next = take();
  for (const one of some) {
    for (; next && next.from < one.from; next = take()) yield next;
    yield one;
  }
  for (; next; next = take()) yield next;
}

/** The intervals with one tag. */
export const withTag = (intervals: Iterable<TaggedInterval>, wanted: number): IntervalList => {
  const rest = intervalList();
  for (const {from, to, tag} of intervals) if (tag === wanted) rest.add(from, to, tag);
  return rest;
};
