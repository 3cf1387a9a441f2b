import {type DemonstrationHeader, headerLine, type RecordingHeader} from '../model/recording/header.js';
import {orderKeys} from '../model/recording/time-order.js';
import {countWhile} from '../model/search.js';
import {ofRun, type TapeKind} from './kind.js';
import {readingsAfter} from './readings.js';
import {openStates} from './states.js';
import type {Batch, Growing, GrowingTape} from './tape.js';

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
  /** The samples among them, which one source states in the order of time. */
  const samples: {readonly key: number; readonly event: Event}[] = [];
  const batches: Batch<Event>[] = [];
  const keyOf = orderKeys(kind.sourceOf);
  let latest: State | null = null;
  /** How many of those that arrived are in `latest`. */
  let folded = 0;

  const timeOf = (index: number): number => keys[index] ?? 0;
  const countAt = (us: number): number => countWhile(keys.length, index => timeOf(index) <= us);
  const events = (from: number, to: number): readonly Event[] => inOrder.slice(from, to);
  const place = (event: Event): void => {
    const key = keyOf(event);
    if (kind.isSample(event)) samples.push({key, event});
    // What is out of order arrived a moment ago: nearly all events go to the end.
    const index = (keys.at(-1) ?? 0) <= key ? keys.length : countAt(key);
    if (index < keys.length) states.forgetAfter(index);
    keys.splice(index, 0, key);
    inOrder.splice(index, 0, event);
  };
  const latestState = (): State | null => {
    if (folded < arrived.length) latest = kind.reduce(latest, arrived.slice(folded));
    folded = arrived.length;
    return latest;
  };
  const samplesWithin = (fromUs: number, toUs: number): readonly Event[] => {
    const upTo = (us: number): number => countWhile(samples.length, i => (samples[i]?.key ?? 0) <= us);
    return samples.slice(upTo(fromUs - 1), upTo(toUs)).map(({event}) => event);
  };

  const states = openStates(
    {
      get length() {
        return inOrder.length;
      },
      get latest() {
        return latestState();
      },
      events,
      readingsAfter: count =>
        readingsAfter({length: inOrder.length, timeOf, countAt, events, samplesWithin}, count),
    },
    kind,
    interval === undefined ? {} : {interval},
  );
  return {
    header,
    get length() {
      return inOrder.length;
    },
    get endUs() {
      return keys.at(-1) ?? 0;
    },
    get isCut() {
      const state = latestState();
      return state === null || !kind.isOver(state);
    },
    gaps: null,
    timeOf,
    countAt,
    events,
    stateAfter: count => (count >= inOrder.length ? latestState() : states.after(count)),
    reach(count, ms) {
      if (count === 0 || count >= inOrder.length) return 1;
      return states.reach(count, performance.now() + ms) / count;
    },
    get latest() {
      return latestState();
    },
    batches: () => batches,
    text: () => [headerLine(header), ...batches.map(({lines}) => lines)],
    add(batch) {
      batches.push(batch);
      for (const event of batch.events) {
        arrived.push(event);
        if (kind.isPlaced(event)) place(event);
      }
    },
    rest: () => {},
    close: () => {},
  };
};
