import type {ThreadFigures} from '../model/event.js';
import type {Gauge, Place} from './reader.js';

/** An executor's thread under observation. */
export type Observed = {
  /** Its figures if they have changed since the last look; `now`: µs. */
  look(now: number): ThreadFigures | 'unchanged' | 'gone';
  close(): void;
};

/**
 * Where it runs is asked again when it has run so long since, µs: an event loop that turns for nothing
 * is not worth another read.
 */
const PLACE_AFTER_US = 2000;
/** Context switches cost as much as all the rest, and executors tell them too: they are read this far apart, µs. */
const SWITCHES_EVERY_US = 1_000_000;

export const observeExecutor = (gauge: Gauge): Observed => {
  let place: Place | null = null;
  let placedAtUs = 0;
  let countedAt = Number.NEGATIVE_INFINITY;

  return {
    look(now) {
      const times = gauge.times();
      if (times === 'unchanged' || times === 'gone') return times;
      if (place === null || times.runUs - placedAtUs >= PLACE_AFTER_US) {
        place = gauge.place();
        placedAtUs = times.runUs;
      }
      if (place === null) return 'gone';
      const figures = {...times, core: place.core};
      if (now - countedAt < SWITCHES_EVERY_US) return figures;
      countedAt = now;
      return {...figures, ...gauge.switches()};
    },
    close: gauge.close,
  };
};
