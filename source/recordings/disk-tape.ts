import type {DemonstrationHeader, RecordingHeader} from '../model/recording/header.js';
import type {DiskEvents} from './disk-events.js';
import type {TapeKind} from './kind.js';
import {readingsAfter} from './readings.js';
import {openStates, type States} from './states.js';
import type {RecordedTape} from './tape.js';

/** Events that are folded at once. */
const FOLDED = 2048;

/** What a tape on disk is made of. */
type Parts<Event extends {readonly at: number}, State, Header> = {
  readonly header: Header;
  readonly kind: TapeKind<Event, State>;
  readonly events: DiskEvents<Event>;
  text(): Iterable<string>;
  close(): void;
  /** What another place has folded of all events so far; null, or absent, where none has. */
  known?(): State | null;
};

/** A tape whose events lie in a file, with what its owner needs while it adds to them. */
export const diskTape = <
  Event extends {readonly at: number},
  State extends object,
  Header extends RecordingHeader | DemonstrationHeader,
>({
  header,
  kind,
  events,
  text,
  close,
  known = () => null,
}: Parts<Event, State, Header>): {
  readonly tape: RecordedTape<Event, State, Header>;
  readonly states: States<State>;
} => {
  let latest: State | null = null;
  /** How many lines are in `latest`. */
  let folded = 0;
  const latestState = (): State | null => {
    const elsewhere = known();
    if (elsewhere !== null) return elsewhere;
    // What was handed out before stays as it is.
    let isOwn = false;
    while (folded < events.arrived) {
      const next = Math.min(events.arrived, folded + FOLDED);
      const some = events.arrivals(folded, next);
      latest = latest !== null && isOwn ? kind.reduceOwn(latest, some) : kind.reduce(latest, some);
      isOwn = true;
      folded = next;
    }
    return latest;
  };
  const states = openStates(
    {
      get length() {
        return events.length;
      },
      get latest() {
        return latestState();
      },
      events: events.events,
      readingsAfter: count => readingsAfter(events, count),
    },
    kind,
  );

  const tape: RecordedTape<Event, State, Header> = {
    header,
    get length() {
      return events.length;
    },
    get endUs() {
      return events.length === 0 ? 0 : events.timeOf(events.length - 1);
    },
    get isCut() {
      const state = latestState();
      return state === null || !kind.isOver(state);
    },
    timeOf: events.timeOf,
    countAt: events.countAt,
    events: events.events,
    stateAfter: count => (count >= events.length ? latestState() : states.after(count)),
    get latest() {
      return latestState();
    },
    batches: events.batches,
    text,
    rest() {
      events.rest();
      states.forgetAfter(0);
      latest = null;
      folded = 0;
    },
    close,
  };
  return {tape, states};
};
