import {countUpTo} from './search.js';

/** Where the events of a file stand, and in which order they happened; 20 bytes for each. */
export type EventIndex = {
  /** Events in the order of time, and lines in all. */
  readonly length: number;
  readonly arrived: number;
  /**
   * Adds the next line of the file: its first byte, and the moment by which it is put in order, µs; null where it has
   * no place there. Gives how many events stand before it in the order of time.
   */
  add(start: number, key: number | null): number;
  /** Puts in order what `add` has left for later. */
  settle(): void;
  startOf(arrival: number): number;
  /** Which line is the event at that place in the order of time, and its moment, µs. */
  arrivalAt(index: number): number;
  timeOf(index: number): number;
  countAt(us: number): number;
};

/** `sortsLater`: of a whole file, which can be sorted once, when it is read. */
export const openEventIndex = ({sortsLater}: {readonly sortsLater: boolean}): EventIndex => {
  let starts = new Float64Array(1024);
  let keys = new Float64Array(1024);
  let order = new Uint32Array(1024);
  let arrived = 0;
  let length = 0;
  let isSorted = true;

  const timeOf = (index: number): number => keys[order[index] ?? 0] ?? 0;
  const countAt = (us: number): number => countUpTo(timeOf, length, us);
  const grow = (): void => {
    if (arrived < starts.length) return;
    starts = larger(starts, new Float64Array(starts.length * 2));
    keys = larger(keys, new Float64Array(keys.length * 2));
    order = larger(order, new Uint32Array(order.length * 2));
  };

  return {
    get length() {
      return length;
    },
    get arrived() {
      return arrived;
    },
    add(start, key) {
      grow();
      starts[arrived] = start;
      keys[arrived] = key ?? 0;
      const arrival = arrived++;
      if (key === null) return length;
      const isLast = length === 0 || timeOf(length - 1) <= key;
      if (!isLast && sortsLater) isSorted = false;
      const place = isLast || sortsLater ? length : countAt(key);
      order.copyWithin(place + 1, place, length);
      order[place] = arrival;
      length++;
      return place;
    },
    settle() {
      // Events of one moment stay as they arrived.
      if (!isSorted) order.subarray(0, length).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
      isSorted = true;
    },
    startOf: arrival => starts[arrival] ?? 0,
    arrivalAt: index => order[index] ?? 0,
    timeOf,
    countAt,
  };
};

const larger = <List extends Float64Array | Uint32Array>(before: List, after: List): List => {
  after.set(before);
  return after;
};
