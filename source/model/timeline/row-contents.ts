import type {TimeScale} from './axis.js';
import {type Axis, type Contents, newContents} from './cells.js';
import {inTurn} from './in-turn.js';
import type {RowOf} from './lane-rows.js';
import type {Span} from './span.js';

/** A row whose time is painted. */
export type TimelineRow = RowOf<'thread' | 'job'>;

/** What happened in the time of each character of a row, found from left to right. */
export type RowContents = {
  readonly contents: Contents;
  /** How many of its characters are found: the first ones. */
  readonly found: number;
  /** Takes the spans up to so many characters; gives how many they were. */
  find(columns: number): number;
};

/** The contents of a row at a scale, as far as they are found: kept, whichever rows are painted with it. */
export const contentsOfRow = (
  row: TimelineRow,
  {axis, edge}: TimeScale,
  spansOf: () => Iterable<Span>,
): RowContents => {
  const scale = [axis.from, axis.to, axis.columns, edge].join();
  const known = kept.get(ownerOf(row));
  if (known?.scale === scale) return known.contents;
  const contents = foundInTurn(spansOf, axis);
  kept.set(ownerOf(row), {scale, contents});
  return contents;
};

const ownerOf = (row: TimelineRow): object => (row.kind === 'thread' ? row.lane : row.jobs);

const kept = new WeakMap<object, {readonly scale: string; readonly contents: RowContents}>();

const foundInTurn = (spansOf: () => Iterable<Span>, axis: Axis): RowContents => {
  const {contents, add} = newContents(axis);
  const {from, to, columns} = axis;
  let take: (() => Span | undefined) | null = null;
  let next: Span | undefined;
  let found = 0;
  return {
    contents,
    get found() {
      return found;
    },
    find(wanted) {
      if (wanted <= found) return 0;
      if (take === null) {
        take = inTurn(spansOf());
        next = take();
      }
      found = wanted;
      // A span without length on its right border is still its own, as in `newContents`.
      const border = found < columns ? from + found * ((to - from) / columns) : Number.POSITIVE_INFINITY;
      let count = 0;
      for (; next && next.from <= border; next = take()) {
        add(next);
        count++;
      }
      return count;
    },
  };
};
