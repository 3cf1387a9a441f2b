import type {RunEvent} from './event.js';
import {staterOf} from './schema/event.js';
import type {Stater} from './stated-by.js';
import {decode, lineSplitter} from './wire.js';

/** What reads events from another process, in which jobs are executed that can write into its pipe too. */
export type EventTaker = {
  take(event: RunEvent, line: string): void;
  /** Called at the first line that is no event at all; it is left out. */
  onForeign(): void;
  /** Whether an event can be true, after those before it; `by`: what states such a fact. */
  fits(event: RunEvent, by: Stater): boolean;
  /**
   * Called once, at a line that has the stamp of an event and is none, or that does not fit: what a job made up to
   * look like one. Nothing is taken any more, as nothing else of it can be believed.
   */
  onForged(): void;
};

/** Takes a stream of text in pieces and passes on its events with their lines. */
export const eventReader = ({take, onForeign, fits, onForged}: EventTaker): ((text: string) => void) => {
  let foreign = false;
  let forged = false;
  const takeForeign = (): void => {
    if (!foreign) onForeign();
    foreign = true;
  };
  return lineSplitter(line => {
    if (forged) return;
    let event: RunEvent;
    try {
      event = decode(line);
    } catch {
      return takeForeign();
    }
    const by = staterOf(event);
    if (by !== null && fits(event, by)) return take(event, `${line}\n`);
    forged = true;
    onForged();
  }, takeForeign);
};
