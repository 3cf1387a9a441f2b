import {setTimeout as sleep} from 'node:timers/promises';
import type {EventBatch} from '../../model/event/wire.js';

/** The shortest pause between two batches, ms; a choice: a person sees no shorter one. */
const TICK_MS = 40;

/** The longest wait that timers have, ms. */
const LONGEST_MS = 2 ** 31 - 1;

/** The same events when they happened, as long after the first one as then, at a multiple of that speed. */
export async function* atSpeed(batches: Iterable<EventBatch>, speed: number): AsyncGenerator<EventBatch> {
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

const piece = ({events}: EventBatch, lines: readonly string[], from: number, to: number): EventBatch => ({
  events: events.slice(from, to),
  lines: lines
    .slice(from, to)
    .map(line => `${line}\n`)
    .join(''),
});
