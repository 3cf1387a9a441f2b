import type {Place} from '../../../model/placement/placed.js';
import type {LaneState} from '../../../model/timeline/span.js';

/** Where a thread stands in its room, from left to right: as if at the queue, at a core, or at its I/O. */
export const STATIONS: Readonly<Record<LaneState, Place>> = {
  starting: 'queue',
  idle: 'queue',
  exited: 'queue',
  failed: 'queue',
  running: 'thread',
  ready: 'thread',
  locked: 'thread',
  suspended: 'thread',
  unconnected: 'thread',
  transport: 'queue',
  unexplained: 'thread',
  blocked: 'io',
  'in flight': 'io',
};

/** How far the stations are from the left of a row, as parts of its width. */
const SHARES: Readonly<Record<Place, number>> = {queue: 0, thread: 0.22, io: 0.5};

/** The column at which a station begins, in a row of that width. */
export const columnOf = (place: Place, width: number): number => Math.floor(SHARES[place] * width);
