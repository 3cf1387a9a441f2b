import type {ThreadFigures} from '../model/event/event.js';
import type {Gauge, Place, Switches} from './reader.js';

/** An executor's thread under observation. */
export type Observed = {
  /** Its figures if they have changed since the last look. */
  look(): ThreadFigures | 'unchanged' | 'gone';
  /** Its context switches, when it is time to tell them again; `now`: µs. */
  switches(now: number): Switches | null;
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
    look() {
      const times = gauge.times();
      if (times === 'unchanged' || times === 'gone') return times;
      if (place === null || times.runUs - placedAtUs >= PLACE_AFTER_US) {
        place = gauge.place();
        placedAtUs = times.runUs;
      }
      return place === null ? 'gone' : {...times, core: place.core};
    },
    switches(now) {
      if (now - countedAt < SWITCHES_EVERY_US) return null;
      countedAt = now;
      return gauge.switches();
    },
    close: gauge.close,
  };
};
