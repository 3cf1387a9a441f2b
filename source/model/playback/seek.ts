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

/** Events in the order of time, as far as a cursor needs their moments. */
export type Moments = {
  readonly length: number;
  timeOf(index: number): number;
  countAt(us: number): number;
};

/** The events of a run in that order. */
export type Track = Moments & {events(from: number, to: number): readonly RunEvent[]};

/** Whether a step stops at each of the events from one index up to another. */
export type Stops = (from: number, to: number) => readonly boolean[];

/** The position on the track of a run to which a wish leads. `endUs`: the latest moment that may be shown. */
export const sought = (track: Track, from: Position, target: Target, endUs: number): Position =>
  soughtAmong(track, stopsOf(track), from, target, endUs);

/** The same on any track. */
export const soughtAmong = (
  moments: Moments,
  stops: Stops,
  from: Position,
  target: Target,
  endUs: number,
): Position => {
  if ('by' in target && target.by === 'event') return stepped(moments, stops, from, target.steps, endUs);
  if ('by' in target) return positionAt(moments, from.atUs + target.us, endUs);
  if (target.to === 'moment') return positionAt(moments, target.us, endUs);
  if (target.to === 'start') return {count: Math.min(1, moments.length), atUs: moments.timeOf(0)};
  return positionAt(moments, endUs, endUs);
};

/** The position at a moment, within what is known: the first event, which begins the run, always lies before it. */
export const positionAt = (moments: Moments, us: number, endUs: number): Position => {
  const atUs = Math.max(moments.timeOf(0), Math.min(us, endUs));
  return {atUs, count: Math.max(Math.min(1, moments.length), moments.countAt(atUs))};
};

const stepped = (moments: Moments, stops: Stops, from: Position, steps: number, endUs: number): Position => {
  let position = from;
  for (let left = Math.abs(steps); left > 0; left--)
    position = (steps > 0 ? nextOf : previousOf)(moments, stops, position, endUs);
  return position;
};

const after = (moments: Moments, index: number): Position => ({
  count: index + 1,
  atUs: moments.timeOf(index),
});

const nextOf = (moments: Moments, stops: Stops, from: Position, endUs: number): Position => {
  const index = nextSeen(moments, stops, from.count);
  if (index === null) return positionAt(moments, endUs, endUs);
  return moments.timeOf(index) > endUs ? from : after(moments, index);
};

/** From within a gap to the event before it; from an event to the one before that. */
const previousOf = (moments: Moments, stops: Stops, from: Position): Position => {
  const index = latestSeen(stops, from.count);
  if (index === null) return from;
  if (moments.timeOf(index) < from.atUs) return after(moments, index);
  const before = latestSeen(stops, index);
  return before === null ? from : after(moments, before);
};

/** Events that are looked at together. */
const PIECE = 256;

/** The index of the first event at which a step stops, from that one on. */
const nextSeen = ({length}: Moments, stops: Stops, first: number): number | null => {
  for (let from = first; from < length; from += PIECE) {
    const at = stops(from, from + PIECE).indexOf(true);
    if (at >= 0) return from + at;
  }
  return null;
};

/** The index of the latest event at which a step stops before that one. */
const latestSeen = (stops: Stops, before: number): number | null => {
  for (let to = before; to > 0; to -= PIECE) {
    const from = Math.max(0, to - PIECE);
    const at = stops(from, to).lastIndexOf(true);
    if (at >= 0) return from + at;
  }
  return null;
};

/** Steps through a run stop at what can be named. */
const stopsOf =
  (track: Track): Stops =>
  (from, to) => {
    // One more, as an event may stand for those right before it.
    const events = track.events(from, Math.min(track.length, to + 1));
    return events.slice(0, to - from).map((event, i) => isStep(event, events[i + 1]));
  };

/** The latest event up to a position that can be named; null before there is one. */
export const eventAt = (track: Track, {count}: Position): RunEvent | null => {
  const index = latestSeen(stopsOf(track), count);
  return index === null ? null : (track.events(index, index + 1)[0] ?? null);
};
