import {countWhile} from '../model/search.js';
import type {Shelf} from './shelf.js';

/** In which order the events of a file happened; 8 bytes for each, 12 in runs of more than an hour. */
export type EventIndex = {
  /** Events in the order of time, and lines in all. */
  readonly length: number;
  readonly arrived: number;
  /**
   * Adds the next line of the file: the moment by which it is put in order, µs; null where it has no place there. Gives
   * how many events stand before it in the order of time.
   */
  add(key: number | null): number;
  /** Puts in order what `add` has left for later. */
  settle(): void;
  /** Which line is the event at that place in the order of time, and its moment, µs. */
  arrivalAt(index: number): number;
  timeOf(index: number): number;
  countAt(us: number): number;
  /** Lays all of it on a shelf, until it is asked for again. */
  rest(shelf: Shelf): void;
};

/** `sortsLater`: of a whole file, which can be sorted once, when it is read. */
export const openEventIndex = ({sortsLater}: {readonly sortsLater: boolean}): EventIndex => {
  let keys: Keys = new Uint32Array(1024);
  let order = new Uint32Array(1024);
  let arrived = 0;
  let length = 0;
  let isSorted = true;
  /** Where it lies on a shelf; null where it has changed since, or never lay there. */
  let place: number | null = null;
  let wake: (() => void) | null = null;

  const parts = (): readonly Uint8Array[] =>
    [keys.subarray(0, arrived), order.subarray(0, arrived)].map(bytesOf);

  const timeOf = (index: number): number => {
    wake?.();
    return keys[order[index] ?? 0] ?? 0;
  };
  const countAt = (us: number): number => countWhile(length, index => timeOf(index) <= us);
  const put = (key: number): void => {
    if (arrived === keys.length) {
      keys = withRoom(keys, 2 * arrived);
      order = withRoom(order, 2 * arrived);
    }
    if (keys instanceof Uint32Array && !isWord(key)) keys = Float64Array.from(keys);
    keys[arrived++] = key;
  };

  return {
    get length() {
      return length;
    },
    get arrived() {
      return arrived;
    },
    add(key) {
      wake?.();
      place = null;
      const arrival = arrived;
      put(key ?? 0);
      if (key === null) return length;
      const isLast = length === 0 || timeOf(length - 1) <= key;
      if (!isLast && sortsLater) isSorted = false;
      const before = isLast || sortsLater ? length : countAt(key);
      order.copyWithin(before + 1, before, length);
      order[before] = arrival;
      length++;
      return before;
    },
    settle() {
      // Events of one moment stay as they arrived.
      if (!isSorted) order.subarray(0, length).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
      isSorted = true;
    },
    arrivalAt(index) {
      wake?.();
      return order[index] ?? 0;
    },
    timeOf,
    countAt,
    rest(shelf) {
      if (wake !== null) return;
      const at = place ?? shelf.put(parts());
      if (at === null) return;
      place = at;
      const room = Math.max(1, arrived);
      keys = like(keys, 0);
      order = like(order, 0);
      wake = () => {
        wake = null;
        keys = like(keys, room);
        order = like(order, room);
        shelf.fetch(at, parts());
      };
    },
  };
};

/** Moments, µs: in half the memory as long as they are whole and below 2³² (71 minutes). */
type Keys = Uint32Array | Float64Array;

const isWord = (key: number): boolean => Number.isInteger(key) && key >= 0 && key < 2 ** 32;

const bytesOf = ({buffer, byteOffset, byteLength}: Keys): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** A list of the same kind, with room for so many. */
const like = <List extends Keys>(list: List, room: number): List =>
  (list instanceof Uint32Array ? new Uint32Array(room) : new Float64Array(room)) as List;

const withRoom = <List extends Keys>(list: List, room: number): List => {
  const larger = like(list, room);
  larger.set(list);
  return larger;
};
