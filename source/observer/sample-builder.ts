import type {Fact, Facts, Problem, RunEvent} from '../model/event/event.js';
import {stamper} from '../model/event/stamp.js';

type Sample = Facts['sample'];

/** Collects what one round of sampling reads of a run, and turns it into events with precise times. */
export type SampleBuilder = {
  /**
   * Calls `reading`, whose figures (null: unchanged) are added next. All figures of one event were read within
   * 0.2 ms. A reading that took too long is repeated: the observer's own thread had to wait for a core, so the
   * moment at which the kernel's figures were read would be unknown.
   */
  read<T>(reading: () => T | null): T | null;
  addThread(figures: Sample['threads'][number]): void;
  addHelper(figures: Sample['helpers'][number]): void;
  addMemory(figures: Facts['memory']): void;
  addMachine(figures: Facts['machine']): void;
  addNotice(problem: Problem): void;
  /** The round's events; at least one, because an empty sample says that no thread ran. */
  take(): RunEvent[];
};

/**
 * Readings further apart than this go into separate events, µs: with many threads the last is read much later than
 * the first. A choice: 0.2 ms is invisible on a time axis of one second.
 */
const SAME_EVENT_US = 200;
/** A reading that took longer was interrupted, µs: undisturbed ones take 2 to 6 µs. */
const INTERRUPTED_US = 1000;
/** Times that an interrupted reading is tried at most; a choice. */
const TRIES = 5;

/** Opens the builder for one run; `now`: µs since the run began. */
export const openSampleBuilder = (now: () => number): SampleBuilder => {
  let at = 0;
  /** When the previous reading ended, which is when the next one begins; null before the first one. */
  let readingEndedAt: number | null = null;
  const stamp = stamper('observer', () => at);
  let events: RunEvent[] = [];
  let sample: {
    readonly threads: Sample['threads'][number][];
    readonly helpers: Sample['helpers'][number][];
  } | null = null;

  const hasFigures = (): boolean => sample !== null && sample.threads.length + sample.helpers.length > 0;
  const finishSample = (): void => {
    if (sample && (hasFigures() || events.length === 0)) events.push(stamp({type: 'sample', ...sample}));
    sample = null;
  };
  const startReading = (): void => {
    const moment = readingEndedAt ?? now();
    if (sample && moment - at <= SAME_EVENT_US) return;
    if (hasFigures()) finishSample();
    at = moment;
    sample ??= {threads: [], helpers: []};
  };

  const addFact = (fact: Fact): void => {
    finishSample();
    at = now();
    events.push(stamp(fact));
  };

  return {
    read(reading) {
      startReading();
      let figures = reading();
      readingEndedAt = now();
      for (let tries = 1; readingEndedAt - at > INTERRUPTED_US && tries < TRIES; tries++) {
        startReading();
        figures = reading() ?? figures;
        readingEndedAt = now();
      }
      return figures;
    },
    addThread: figures => sample?.threads.push(figures),
    addHelper: figures => sample?.helpers.push(figures),
    addMemory: figures => addFact({type: 'memory', ...figures}),
    addNotice: problem => addFact({type: 'notice', ...problem}),
    addMachine: figures => addFact({type: 'machine', ...figures}),
    take() {
      finishSample();
      readingEndedAt = null;
      const taken = events;
      events = [];
      return taken;
    },
  };
};
