import type {DemonstrationHeader, RecordingHeader} from '../model/recording/header.js';
import type {Gaps} from '../model/recording/problem.js';
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
  readonly gaps?: Gaps | null;
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
  gaps = null,
  known = () => null,
}: Parts<Event, State, Header>): {
  readonly tape: RecordedTape<Event, State, Header>;
  readonly states: States<State>;
} => {
  let latest: State | null = null;
  /** How many lines are in `latest`. */
  let folded = 0;
  /** Whether `latest` was left before it was whole, and nothing else holds it. */
  let isUnderway = false;
  /** Whether the part of the work that `reach` gives counts the fold of all that arrived: it was not done at its start. */
  let countsLatest = false;
  const latestState = (untilMs = Number.POSITIVE_INFINITY): State | null => {
    const elsewhere = known();
    if (elsewhere !== null) return elsewhere;
    // What was handed out before stays as it is.
    let isOwn = isUnderway;
    isUnderway = false;
    // Some are folded in any case, so that each call comes nearer.
    for (
      let isFirst = true;
      folded < events.arrived && (isFirst || performance.now() < untilMs);
      isFirst = false
    ) {
      const next = Math.min(events.arrived, folded + FOLDED);
      const some = events.arrivals(folded, next);
      latest = latest !== null && isOwn ? kind.reduceOwn(latest, some) : kind.reduce(latest, some);
      isOwn = true;
      folded = next;
    }
    isUnderway = isOwn && folded < events.arrived;
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
    gaps,
    timeOf: events.timeOf,
    countAt: events.countAt,
    events: events.events,
    stateAfter: count => (count >= events.length ? latestState() : states.after(count)),
    reach(count, ms) {
      const untilMs = performance.now() + ms;
      countsLatest = known() === null && (countsLatest || folded < events.arrived);
      latestState(untilMs);
      const wanted = count >= events.length ? 0 : count;
      const [done, all] = countsLatest ? [folded, events.arrived] : [0, 0];
      // States are kept as they differ from the latest one.
      const reached = done < all || wanted === 0 ? 0 : states.reach(wanted, untilMs);
      const share = all + wanted === 0 ? 1 : (done + reached) / (all + wanted);
      if (share >= 1) countsLatest = false;
      return share;
    },
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
      isUnderway = false;
    },
    close,
  };
  return {tape, states};
};
