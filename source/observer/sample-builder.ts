import type {Facts, RunEvent} from '../model/event/event.js';
import {stamper} from '../model/event/stamp.js';

type Told = Facts['sample'];

/** What one look at a run brings, on its way to becoming events. */
export type Sheet = {
  /**
   * Reads figures for what is told next: those of one event were read within 0.2 ms. Read again if that
   * took so long that nobody could say when it was: then this thread itself had to wait for a core.
   */
  read<T>(reading: () => T | 'unchanged'): T | 'unchanged';
  thread(figures: Told['threads'][number]): void;
  helper(figures: Told['helpers'][number]): void;
  memory(figures: Facts['memory']): void;
  /** The look's events; at least one, as that nobody ran is worth knowing too. */
  take(): RunEvent[];
};

/**
 * Readings further apart than this, µs, are told as two looks: of many threads the last one is read
 * much later than the first, and so is whatever comes after the observer itself had to wait for a core.
 */
const APART_US = 200;
/** No reading takes so long by itself, µs. */
const LATE_US = 1000;
const TRIES = 5;

/** The observer's sheet for one run; `now`: µs since its zero. */
export const openSheet = (now: () => number): Sheet => {
  let at = 0;
  /** When the reading before was over, which is when the next one begins; null before the first one. */
  let over: number | null = null;
  const stamp = stamper('observer', () => at);
  let events: RunEvent[] = [];
  let open: {
    readonly threads: Told['threads'][number][];
    readonly helpers: Told['helpers'][number][];
  } | null = null;

  const hasNews = (): boolean => open !== null && open.threads.length + open.helpers.length > 0;
  const close = (): void => {
    if (open && (hasNews() || events.length === 0)) events.push(stamp({type: 'sample', ...open}));
    open = null;
  };
  const mark = (): void => {
    const moment = over ?? now();
    if (open && moment - at <= APART_US) return;
    if (hasNews()) close();
    at = moment;
    open ??= {threads: [], helpers: []};
  };

  return {
    read(reading) {
      mark();
      let seen = reading();
      over = now();
      for (let tries = 1; over - at > LATE_US && tries < TRIES; tries++) {
        mark();
        const again = reading();
        if (again !== 'unchanged') seen = again;
        over = now();
      }
      return seen;
    },
    thread: figures => open?.threads.push(figures),
    helper: figures => open?.helpers.push(figures),
    memory(figures) {
      close();
      at = now();
      events.push(stamp({type: 'memory', ...figures}));
    },
    take() {
      close();
      over = null;
      const taken = events;
      events = [];
      return taken;
    },
  };
};
