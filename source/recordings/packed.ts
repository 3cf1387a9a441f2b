import {alike} from './alike.js';
import type {DerivedElements} from './kind.js';

/**
 * A state whose long lists are kept in pieces, so that two states of one run hold once what did not change between
 * them: of a hundred thousand jobs a list alone takes 800 kB. In place of a derived element its number is kept.
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
 * Packs states of one run, one after the other, and unpacks them. `latestState` is kept anyway: an element that is equal
 * there, such as a job that has ended, is kept once. `pack` puts such elements into the lists of its argument too, so
 * nothing else may hold that state.
 */
export const packer = <State extends object>(latestState: () => State | null, derived?: DerivedElements) => {
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
          const numbered = name === derived?.list ? derived : undefined;
          const packing = packedList(value, before[name] ?? [], listIn(latestState(), name), numbered);
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
        if (name === derived?.list) deriveElements(list, listIn(latestState(), name), derived);
        state[name] = list;
      }
      return state as State;
    },
  };
};

/** Puts derived elements back in the place of their numbers; `latest`: the same list of the latest state. */
const deriveElements = (list: unknown[], latest: readonly unknown[], {elementOf}: DerivedElements): void => {
  for (let i = 0; i < list.length; i++) {
    const number = list[i];
    if (typeof number === 'number') list[i] = elementOf(latest[i], number);
  }
};

/** `before`: the pieces of the state packed before; `latest`: the same list of the latest state. */
const packedList = (
  list: unknown[],
  before: Pieces,
  latest: readonly unknown[],
  derived?: DerivedElements,
) => {
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
      const later = latest[i];
      const number = derived?.numberOf(element, later) ?? null;
      if (number !== null) piece[i - from] = number;
      else if (element !== later && alike(element, later)) list[i] = piece[i - from] = later;
      else {
        list[i] = piece[i - from] = withTextsOf(element, later);
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
