import {type DemonstrationHeader, headerLine, type RecordingHeader} from '../model/recording/header.js';
import {orderKeys} from '../model/recording/time-order.js';
import {ofRun, type TapeKind} from './kind.js';
import {countUpTo} from './search.js';
import {openStates} from './states.js';
import type {Growing, GrowingTape} from './tape.js';

/** The tape of a run that goes on, in memory. */
export const openMemoryTape = (header: RecordingHeader): GrowingTape => growingTape(header, ofRun);

/** A tape in memory, of any kind. `interval`: events between two states that are kept. */
export const growingTape = <
  Event extends {readonly at: number},
  State extends object,
  Header extends RecordingHeader | DemonstrationHeader,
>(
  header: Header,
  kind: TapeKind<Event, State>,
  interval?: number,
): Growing<Event, State, Header> => {
  const arrived: Event[] = [];
  const inOrder: Event[] = [];
  const keys: number[] = [];
  const pieces: string[] = [headerLine(header)];
  const keyOf = orderKeys(kind.sourceOf);
  let latest: State | null = null;
  /** How many of those that arrived are in `latest`. */
  let folded = 0;

  const countAt = (us: number): number => countUpTo(index => keys[index] ?? 0, keys.length, us);
  const place = (event: Event): void => {
    const key = keyOf(event);
    // What is out of order arrived a moment ago: nearly all events go to the end.
    const index = (keys.at(-1) ?? 0) <= key ? keys.length : countAt(key);
    if (index < keys.length) states.forgetAfter(index);
    keys.splice(index, 0, key);
    inOrder.splice(index, 0, event);
  };

  const tape: Growing<Event, State, Header> = {
    header,
    get length() {
      return inOrder.length;
    },
    get endUs() {
      return keys.at(-1) ?? 0;
    },
    get isCut() {
      return tape.latest === null || !kind.isOver(tape.latest);
    },
    timeOf: index => keys[index] ?? 0,
    countAt,
    events: (from, to) => inOrder.slice(from, to),
    stateAfter: count => (count >= inOrder.length ? tape.latest : states.after(count)),
    get latest() {
      if (folded < arrived.length) latest = kind.reduce(latest, arrived.slice(folded));
      folded = arrived.length;
      return latest;
    },
    text: () => pieces,
    add({events, lines}) {
      for (const event of events) {
        arrived.push(event);
        if (kind.isPlaced(event)) place(event);
      }
      pieces.push(lines);
    },
    close: () => {},
  };
  const states = openStates(tape, kind, interval === undefined ? {} : {interval});
  return tape;
};
