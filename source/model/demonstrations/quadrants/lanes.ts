import type {LaneState, Span} from '../../timeline/span.js';
import {newSpanBuilder} from '../../timeline/span-builder.js';
import type {Change, Doing, Reading} from './fold.js';

/** What both sides did, as spans whose times count from the beginning of the reading, µs. */
export type Lanes = {
  /** running: has control; blocked: is held by a call; idle: sleeps. `job`: the item that it looks forward to. */
  readonly process: readonly Span[];
  /** running: has control; in flight: I/O goes on beside the process. `job`: the item that is under way. */
  readonly kernel: readonly Span[];
};

const STATES: Readonly<Record<Doing, LaneState>> = {runs: 'running', held: 'blocked', sleeps: 'idle'};

/** The lanes of a reading of so many items up to a moment, µs since the run began. */
export const lanesOf = (
  {beganAt, changes, written, arrivals}: Reading,
  items: number,
  until: number,
): Lanes => {
  const [process, kernel] = [newSpanBuilder(), newSpanBuilder()];
  const moments = [...changes.map(({at}) => at), ...written, ...arrivals, until]
    .filter(at => at <= until)
    .toSorted((a, b) => a - b);
  let change: Change | undefined;
  let [next, has, had] = [0, 0, 0];
  for (const [i, from] of moments.entries()) {
    while ((changes[next]?.at ?? Number.POSITIVE_INFINITY) <= from) change = changes[next++];
    while ((written[has] ?? Number.POSITIVE_INFINITY) <= from) has += 1;
    while ((arrivals[had] ?? Number.POSITIVE_INFINITY) <= from) had += 1;
    const to = moments[i + 1];
    if (to === undefined || change === undefined) continue;
    const {does, call} = change;
    const span = [from - beganAt, to - beganAt] as const;
    const item = (count: number): number | null => (count < items ? count + 1 : null);
    // A wait is for all items, not for one.
    process.add(...span, STATES[does], call === 'wait' ? null : item(had));
    if (does === 'held') kernel.add(...span, 'running', item(has));
    else if (has < items) kernel.add(...span, 'in flight', item(has));
  }
  return {process: process.spans, kernel: kernel.spans};
};
