import {setTimeout as sleep} from 'node:timers/promises';
import type {Batch} from '../../recordings/tape.js';

/** The shortest pause between two batches, ms; a choice: a person sees no shorter one. */
const TICK_MS = 40;

/** The longest wait that timers have, ms. */
const LONGEST_MS = 2 ** 31 - 1;

/** What has a moment, µs. */
type Timed = {readonly at: number};

/** Yields each event as long after the first one as it happened, divided by the speed. */
export async function* atSpeed<Event extends Timed>(
  batches: Iterable<Batch<Event>>,
  speed: number,
): AsyncGenerator<Batch<Event>> {
  const began = performance.now();
  let first: number | null = null;
  /** Moments do not go back, as what is late has come late. */
  let latest = 0;
  for (const batch of batches) {
    const lines = batch.lines.split('\n').filter(line => line.trim() !== '');
    let from = 0;
    for (const [i, {at}] of batch.events.entries()) {
      first ??= at;
      latest = Math.max(latest, at - first);
      const waitMs = began + latest / 1000 / speed - performance.now();
      if (waitMs < TICK_MS) continue;
      if (i > from) yield piece(batch, lines, from, i);
      from = i;
      for (let left = waitMs; left > 0; left -= LONGEST_MS) await sleep(Math.min(left, LONGEST_MS));
    }
    yield piece(batch, lines, from, batch.events.length);
  }
}

const piece = <Event>(
  {events}: Batch<Event>,
  lines: readonly string[],
  from: number,
  to: number,
): Batch<Event> => ({
  events: events.slice(from, to),
  lines: lines
    .slice(from, to)
    .map(line => `${line}\n`)
    .join(''),
});
