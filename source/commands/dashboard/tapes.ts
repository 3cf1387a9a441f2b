import {hasType} from '../../model/event/event.js';
import type {EventBatch} from '../../model/event/wire.js';
import {headerOf} from '../../model/recording/header.js';
import {openMemoryTape} from '../../recordings/memory-tape.js';
import type {GrowingTape} from '../../recordings/tape.js';

/** The recordings of the runs of this launch, by their numbers. */
export type Tapes = {
  /** Takes what arrived of the run of that number, or what its audience adds later. */
  add(run: number, batch: EventBatch): void;
  /** undefined where that run never began, or is not kept. */
  of(run: number): GrowingTape | undefined;
  close(): void;
};

/** Runs whose events are kept in memory; a choice. */
const KEPT = 3;

export const openTapes = (): Tapes => {
  const tapes = new Map<number, GrowingTape>();

  const begin = (run: number, {events}: EventBatch): void => {
    const beginning = events.find(event => hasType('run-started', event));
    if (beginning === undefined) return;
    tapes.set(run, openMemoryTape(headerOf(beginning)));
    const [oldest] = tapes.keys();
    if (tapes.size > KEPT && oldest !== undefined) {
      tapes.get(oldest)?.close();
      tapes.delete(oldest);
    }
  };

  return {
    add(run, batch) {
      if (!tapes.has(run)) begin(run, batch);
      tapes.get(run)?.add(batch);
    },
    of: run => tapes.get(run),
    close() {
      for (const tape of tapes.values()) tape.close();
    },
  };
};
