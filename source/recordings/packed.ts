import {alike} from './alike.js';
import type {Earlier} from './kind.js';

/**
 * A state whose long lists are kept in pieces, so that two states of one run hold once what did not change between
 * them: of a hundred thousand jobs a list alone takes 800 kB. A piece of the list that `Earlier` is about holds a number
 * in the place of an element that this number tells.
 */
export type Packed<State> = {
  readonly rest: Partial<State>;
  readonly lists: Readonly<Record<string, Pieces>>;
};

type Pieces = readonly (readonly unknown[])[];

/** Elements in a piece; a choice. */
const PIECE = 512;

/** What an object and each of its fields take, bytes: an estimate. */
const OBJECT_BYTES = 24;
const FIELD_BYTES = 8;

/** A packed state, and about what it takes beyond the one before, bytes. */
type Packing<State> = {readonly packed: Packed<State>; readonly bytes: number};

/**
 * Packs states of one run after each other, and unpacks them. `last`: the latest state that is known, which is kept
 * anyway: what is the same there, as a job that has ended, is kept once; in the lists of the given state too, which
 * nothing else holds.
 */
export const packer = <State extends object>(last: () => State | null, earlier?: Earlier) => {
  let before: Packed<State>['lists'] = {};
  const listIn = (state: object | null, name: string): readonly unknown[] => {
    const list = (state as Readonly<Record<string, unknown>> | null)?.[name];
    return Array.isArray(list) ? list : [];
  };
  return {
    pack(state: State): Packing<State> {
      const rest: Record<string, unknown> = {};
      const lists: Record<string, Pieces> = {};
      let bytes = 0;
      for (const [name, value] of Object.entries(state)) {
        if (!Array.isArray(value)) rest[name] = value;
        else {
          const own = name === earlier?.list ? earlier : undefined;
          const packing = packedList(value, before[name] ?? [], listIn(last(), name), own);
          lists[name] = packing.pieces;
          bytes += packing.bytes;
        }
      }
      before = lists;
      return {packed: {rest: rest as Partial<State>, lists}, bytes};
    },
    /** The state as it was, with the gaps that its lists had. */
    unpack({rest, lists}: Packed<State>): State {
      const state: Record<string, unknown> = {...rest};
      for (const [name, pieces] of Object.entries(lists)) {
        const list = ([] as unknown[]).concat(...pieces);
        if (name === earlier?.list) tellNumbers(list, listIn(last(), name), earlier);
        state[name] = list;
      }
      return state as State;
    },
  };
};

/** Puts the elements into a list that are told by numbers in it. */
const tellNumbers = (list: unknown[], become: readonly unknown[], {elementOf}: Earlier): void => {
  for (let i = 0; i < list.length; i++) {
    const number = list[i];
    if (typeof number === 'number') list[i] = elementOf(become[i], number);
  }
};

const packedList = (list: unknown[], before: Pieces, kept: readonly unknown[], earlier?: Earlier) => {
  const pieces: (readonly unknown[])[] = [];
  let bytes = 0;
  for (let from = 0; from < list.length; from += PIECE) {
    const to = Math.min(list.length, from + PIECE);
    const known = before[pieces.length] ?? [];
    let isKnown = known.length === to - from;
    const piece = list.slice(from, to);
    for (let i = from; i < to; i++) {
      const element = list[i];
      if (element === known[i - from]) continue;
      const other = kept[i];
      const number = earlier?.numberOf(element, other) ?? null;
      if (number !== null) piece[i - from] = number;
      else if (element !== other && alike(element, other)) list[i] = piece[i - from] = other;
      else {
        list[i] = piece[i - from] = withTextsOf(element, other);
        bytes += sizeOf(element);
      }
      isKnown &&= piece[i - from] === known[i - from];
    }
    bytes += FIELD_BYTES * (isKnown ? 1 : to - from);
    pieces.push(isKnown ? known : piece);
  }
  return {pieces, bytes};
};

/** An element with those of its texts that another one has too: they are kept once. */
const withTextsOf = (element: unknown, other: unknown): unknown => {
  if (!isRecord(element) || !isRecord(other) || element === other) return element;
  let copy: Record<string, unknown> | null = null;
  for (const name in element) {
    const text = element[name];
    if (typeof text !== 'string' || text.length < LONG_TEXT || text !== other[name]) continue;
    copy ??= {...element};
    copy[name] = other[name];
  }
  return copy ?? element;
};

/** Shorter texts are mostly kept once anyway. */
const LONG_TEXT = 12;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** About what an element takes with the lists in it, bytes. */
const sizeOf = (element: unknown): number => {
  if (typeof element !== 'object' || element === null) return 0;
  let bytes = OBJECT_BYTES;
  for (const name in element) {
    const value = (element as Record<string, unknown>)[name];
    bytes += FIELD_BYTES + (Array.isArray(value) ? FIELD_BYTES * value.length : 0);
  }
  return bytes;
};
