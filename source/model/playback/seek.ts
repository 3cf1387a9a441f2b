import type {RunEvent} from '../event/event.js';
import {isStep} from './happenings.js';

/** A place on a tape: how many events lie before it, and its moment, µs since the run's zero. */
export type Position = {readonly count: number; readonly atUs: number};

/** Where to go from a position. */
export type Target =
  /** So many events on that can be named; negative: back. */
  | {readonly by: 'event'; readonly steps: number}
  /** So many µs on. */
  | {readonly by: 'time'; readonly us: number}
  | {readonly to: 'start' | 'end'}
  | {readonly to: 'moment'; readonly us: number};

/** The events of a run in the order of time, as far as a cursor needs them. */
export type Track = {
  readonly length: number;
  timeOf(index: number): number;
  countAt(us: number): number;
  events(from: number, to: number): readonly RunEvent[];
};

/** The position to which a wish leads. `endUs`: the latest moment that may be shown. */
export const sought = (track: Track, from: Position, target: Target, endUs: number): Position => {
  if ('by' in target && target.by === 'event') return stepped(track, from, target.steps, endUs);
  if ('by' in target) return positionAt(track, from.atUs + target.us, endUs);
  if (target.to === 'moment') return positionAt(track, target.us, endUs);
  if (target.to === 'start') return {count: Math.min(1, track.length), atUs: track.timeOf(0)};
  return positionAt(track, endUs, endUs);
};

/** The position at a moment, within what is known: the first event, which begins the run, always lies before it. */
export const positionAt = (track: Track, us: number, endUs: number): Position => {
  const atUs = Math.max(track.timeOf(0), Math.min(us, endUs));
  return {atUs, count: Math.max(Math.min(1, track.length), track.countAt(atUs))};
};

const stepped = (track: Track, from: Position, steps: number, endUs: number): Position => {
  let position = from;
  for (let left = Math.abs(steps); left > 0; left--)
    position = (steps > 0 ? nextOf : previousOf)(track, position, endUs);
  return position;
};

const after = (track: Track, index: number): Position => ({count: index + 1, atUs: track.timeOf(index)});

const nextOf = (track: Track, from: Position, endUs: number): Position => {
  const index = nextSeen(track, from.count);
  if (index === null) return positionAt(track, endUs, endUs);
  return track.timeOf(index) > endUs ? from : after(track, index);
};

/** From within a gap to the event before it; from an event to the one before that. */
const previousOf = (track: Track, from: Position): Position => {
  const index = latestSeen(track, from.count);
  if (index === null) return from;
  if (track.timeOf(index) < from.atUs) return after(track, index);
  const before = latestSeen(track, index);
  return before === null ? from : after(track, before);
};

/** Events that are looked at together. */
const PIECE = 256;

/** The index of the first event at which a step stops, from that one on. */
const nextSeen = (track: Track, first: number): number | null => {
  for (let from = first; from < track.length; from += PIECE) {
    const at = steps(track, from, from + PIECE).indexOf(true);
    if (at >= 0) return from + at;
  }
  return null;
};

/** The index of the latest event at which a step stops before that one. */
const latestSeen = (track: Track, before: number): number | null => {
  for (let to = before; to > 0; to -= PIECE) {
    const from = Math.max(0, to - PIECE);
    const at = steps(track, from, to).lastIndexOf(true);
    if (at >= 0) return from + at;
  }
  return null;
};

/** Whether a step stops at each of these events. */
const steps = (track: Track, from: number, to: number): readonly boolean[] => {
  // One more, as an event may stand for those right before it.
  const events = track.events(from, Math.min(track.length, to + 1));
  return events.slice(0, to - from).map((event, i) => isStep(event, events[i + 1]));
};

/** The latest event up to a position that can be named; null before there is one. */
export const eventAt = (track: Track, {count}: Position): RunEvent | null => {
  const index = latestSeen(track, count);
  return index === null ? null : (track.events(index, index + 1)[0] ?? null);
};
