import {AUDIENCE} from '../event/audience.js';
import type {RunEvent} from '../event/event.js';

/** Whether an event is a marker, which has no place in the order of time: it was named after its moment. */
export const isMarker = (event: RunEvent): boolean =>
  event.type === 'note' && event.source === AUDIENCE && 'marker' in event;

/**
 * The moment by which events are put in order, µs: its own, but not before that of the event before it of the same
 * source, so that each source keeps its order, nor before that of the first one, which begins the run.
 */
export const orderKeys = <Event extends {readonly at: number}>(
  sourceOf: (event: Event) => string,
): ((event: Event) => number) => {
  const latest = new Map<string, number>();
  let first: number | null = null;
  return event => {
    first ??= event.at;
    const source = sourceOf(event);
    const key = Math.max(event.at, latest.get(source) ?? first);
    latest.set(source, key);
    return key;
  };
};
