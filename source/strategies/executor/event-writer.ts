import type {Fact} from '../../model/event/event.js';
import {stamper} from '../../model/event/stamp.js';
import {encode} from '../../model/event/wire.js';

/** Takes ready-made wire lines on their way to the run. */
export type Send = (lines: string) => void;

/** Where an executor states its facts. */
export type Desk = {
  /** Stamps a fact now; it leaves with the next flush. */
  report(fact: Fact): void;
  /** Sends at once: a busy or blocked thread's own timers do not fire. */
  flush(): void;
};

/** Opens the desk of one source of events. */
export const openDesk = (source: string, now: () => number, send: Send): Desk => {
  const stamp = stamper(source, now);
  let lines = '';

  const flush = (): void => {
    if (lines === '') return;
    send(lines);
    lines = '';
  };

  return {
    report(fact) {
      lines += encode(stamp(fact));
    },
    flush,
  };
};
