import type {Fact} from '../../model/event/event.js';
import {stamper} from '../../model/event/stamp.js';
import {encode} from '../../model/event/wire.js';

/** Sends wire lines to the coordinator. */
export type SendLines = (lines: string) => void;

/** Writes the events of one source. */
export type EventWriter = {
  /** Stamps and encodes a fact now; it is sent with the next flush. */
  report(fact: Fact): void;
  /** Sends at once: the timers of a thread that computes or is blocked do not fire. */
  flush(): void;
};

export const openEventWriter = (source: string, now: () => number, send: SendLines): EventWriter => {
  const stamp = stamper(source, now);
  let lines = '';

  return {
    report(fact) {
      lines += encode(stamp(fact));
    },
    flush() {
      if (lines === '') return;
      send(lines);
      lines = '';
    },
  };
};
