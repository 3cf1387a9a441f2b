import {readSync} from 'node:fs';
import {countWhile} from '../model/search.js';
import {openEventIndex} from './event-index.js';
import {RecordingError} from './recording-error.js';
import type {Shelf} from './shelf.js';
import type {Batch} from './tape.js';

/** The events of a file, decoded where they are asked for. */
export type DiskEvents<Event> = {
  /** Events in the order of time; see EventIndex. */
  readonly length: number;
  readonly arrived: number;
  timeOf(index: number): number;
  countAt(us: number): number;
  /** In the order of time, and in that of the file. @throws RecordingError when the file has changed. */
  events(from: number, to: number): readonly Event[];
  arrivals(from: number, to: number): readonly Event[];
  /** Samples between two moments, µs. */
  samplesWithin(fromUs: number, toUs: number): readonly Event[];
  /** All that is there now in the order of the file, with its lines and what stands between them. */
  batches(): Iterable<Batch<Event>>;
  /** The next line of the file. Gives how many events stand before it in the order of time. */
  add(line: DiskLine): number;
  settle(): void;
  /** Forgets what can be read again; where there is a shelf, also their order. */
  rest(): void;
};

/** A line: its first byte, and the one after its last. `key`: its moment, µs; null where it has no place in time. */
type DiskLine = {
  readonly start: number;
  readonly end: number;
  readonly key: number | null;
  readonly isSample: boolean;
};

/** What is decoded at once: so many lines, or so many bytes where lines are long; and how many such blocks are kept. */
const BLOCK_LINES = 128;
const BLOCK_BYTES = 65_536;
const KEPT_BLOCKS = 32;

export const openDiskEvents = <Event>(
  descriptor: number,
  {sortsLater, shelf}: {readonly sortsLater: boolean; readonly shelf?: Shelf | undefined},
): DiskEvents<Event> => {
  const index = openEventIndex({sortsLater});
  /** The first line of each block: its number, and its first byte. */
  const blocks: {readonly first: number; readonly start: number}[] = [];
  /** The samples, which one source states in the order of time: they are far apart, so each one is read alone. */
  const samples: {readonly key: number; readonly start: number; readonly end: number}[] = [];
  const known = new Map<number, readonly Event[]>();
  let end = 0;

  const firstOf = (block: number): number => blocks[block]?.first ?? index.arrived;
  const text = (block: number): string =>
    read(descriptor, blocks[block]?.start ?? end, blocks[block + 1]?.start ?? end);
  const blockOf = (arrival: number): number =>
    countWhile(blocks.length, block => firstOf(block) <= arrival) - 1;
  const decodedBlock = (block: number): readonly Event[] => {
    const before = known.get(block);
    known.delete(block);
    const length = firstOf(block + 1) - firstOf(block);
    const events = before?.length === length ? before : decodedLines<Event>(text(block), length);
    known.set(block, events);
    const [oldest] = known.keys();
    if (known.size > KEPT_BLOCKS && oldest !== undefined) known.delete(oldest);
    return events;
  };
  /** Neighbours mostly stand in one block. */
  const picked = (from: number, to: number, arrivalOf: (i: number) => number): readonly Event[] => {
    const events: Event[] = [];
    let [block, first, next] = [-1, 0, -1];
    let list: readonly Event[] = [];
    for (let i = Math.max(0, from); i < to; i++) {
      const arrival = arrivalOf(i);
      if (arrival < first || arrival >= next) {
        block = blockOf(arrival);
        list = decodedBlock(block);
        first = firstOf(block);
        next = firstOf(block + 1);
      }
      const event = list[arrival - first];
      if (event !== undefined) events.push(event);
    }
    return events;
  };

  return {
    get length() {
      return index.length;
    },
    get arrived() {
      return index.arrived;
    },
    timeOf: index.timeOf,
    countAt: index.countAt,
    events: (from, to) => picked(from, Math.min(to, index.length), index.arrivalAt),
    arrivals: (from, to) => picked(from, Math.min(to, index.arrived), i => i),
    samplesWithin(fromUs, toUs) {
      const upTo = (us: number): number => countWhile(samples.length, i => (samples[i]?.key ?? 0) <= us);
      return samples
        .slice(upTo(fromUs - 1), upTo(toUs))
        .map(({start, end}) => decoded<Event>(read(descriptor, start, end)));
    },
    *batches() {
      const whole = blocks.length;
      for (let block = 0; block < whole; block++) yield {events: decodedBlock(block), lines: text(block)};
    },
    add({start, end: lineEnd, key, isSample}) {
      const first = blocks.at(-1);
      const isFull =
        first === undefined ||
        index.arrived - first.first >= BLOCK_LINES ||
        start - first.start >= BLOCK_BYTES;
      if (isFull) blocks.push({first: index.arrived, start});
      end = lineEnd;
      if (isSample && key !== null) samples.push({key, start, end: lineEnd});
      return index.add(key);
    },
    settle: index.settle,
    rest() {
      known.clear();
      if (shelf) index.rest(shelf);
    },
  };
};

/** @throws RecordingError when that is not what was read before. */
const read = (descriptor: number, from: number, to: number): string => {
  const length = to - from;
  const bytes = length <= shared.length ? shared : Buffer.allocUnsafe(length);
  for (let done = 0; done < length; ) {
    const read = readSync(descriptor, bytes, done, length - done, from + done);
    if (read === 0) throw new RecordingError({reason: 'changed'});
    done += read;
  }
  return bytes.toString('utf8', 0, length);
};

/** For most blocks: memory outside of the heap is cleared late. */
const shared = Buffer.allocUnsafeSlow(2 * BLOCK_BYTES);

/** @throws RecordingError when there are not so many events. */
const decodedLines = <Event>(text: string, length: number): readonly Event[] => {
  const events = text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => decoded<Event>(line));
  if (events.length !== length) throw new RecordingError({reason: 'changed'});
  return events;
};

/** @throws RecordingError when that is no event: it was checked before, so another program has written into the file. */
const decoded = <Event>(line: string): Event => {
  try {
    return JSON.parse(line) as Event;
  } catch {
    throw new RecordingError({reason: 'changed'});
  }
};
