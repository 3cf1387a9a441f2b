import type {TapeKind} from './kind.js';
import {type Packed, packer} from './packed.js';

/** The states of a tape, folded as far as they are asked for. */
export type States<State> = {
  /** As `stateAfter` of a tape, without regard to what else is known. */
  after(count: number): State | null;
  /** Folds towards that state until a moment of `performance.now`; gives how many events are folded: at most `count`. */
  reach(count: number, untilMs: number): number;
  /** Forgets the states after more than so many events: others have come between. */
  forgetAfter(count: number): void;
};

/** What states are folded from. */
type Events<Event, State> = {
  readonly length: number;
  readonly latest: State | null;
  events(from: number, to: number): readonly Event[];
  /** The events after so many in which something counted may stand that was so before the next one. */
  readingsAfter(count: number): readonly Event[];
};

type Checkpoint<State> = {
  readonly count: number;
  readonly packed: Packed<State> | null;
  readonly bytes: number;
};

/**
 * Events between two states that are kept, unless they take too much memory; a choice: so many are folded in a few
 * milliseconds.
 */
const INTERVAL = 2048;

/** Events that are folded without a look at the clock; a choice: a few milliseconds. */
const STEP = 1024;

/** Memory that all kept states may take, bytes, as far as it can be estimated; a choice. */
const BUDGET = 28_000_000;

/** Opens the states of a tape. `interval`, `budget`: others for tests. */
export const openStates = <Event, State extends object>(
  tape: Events<Event, State>,
  {
    reduce,
    reduceOwn,
    withReadings,
    derived,
  }: Pick<TapeKind<Event, State>, 'reduce' | 'reduceOwn' | 'withReadings' | 'derived'>,
  {interval: firstInterval = INTERVAL, budget = BUDGET} = {},
): States<State> => {
  let interval = firstInterval;
  let kept: Checkpoint<State>[] = [];
  let bytesKept = 0;
  /** The state that was asked for last: the next one is mostly a step away. */
  let latest: {readonly count: number; readonly state: State | null} = {count: 0, state: null};
  /** What was folded on the way to a state that is not reached yet. Nothing else holds it. */
  let underway: {readonly count: number; readonly state: State | null} | null = null;
  const {pack, unpack} = packer(() => tape.latest, derived);

  const retain = (isKept: (checkpoint: Checkpoint<State>) => boolean): void => {
    kept = kept.filter(isKept);
    bytesKept = kept.reduce((sum, {bytes}) => sum + bytes, 0);
  };
  const keep = (count: number, state: State | null): void => {
    const {packed, bytes} = state === null ? {packed: null, bytes: 0} : pack(state);
    kept.push({count, packed, bytes});
    bytesKept += bytes;
    if (bytesKept <= budget || kept.length <= 2) return;
    interval *= 2;
    retain(({count}) => count % interval === 0);
  };

  /** `isOwn`: nothing else holds the state. */
  const nearest = (count: number): {count: number; state: State | null; isOwn: boolean} => {
    const checkpoint = kept.findLast(({count: known}) => known <= count);
    const begun = underway;
    const far = Math.max(checkpoint?.count ?? 0, latest.count <= count ? latest.count : 0);
    if (begun !== null && begun.count <= count && begun.count > far) {
      underway = null;
      return {...begun, isOwn: true};
    }
    if (latest.count <= count && latest.count >= (checkpoint?.count ?? 0)) return {...latest, isOwn: false};
    const state = checkpoint?.packed ? unpack(checkpoint.packed) : null;
    return {count: checkpoint?.count ?? 0, state, isOwn: true};
  };

  const folded = (count: number, untilMs: number): {readonly count: number; readonly state: State | null} => {
    let {count: done, state, isOwn} = nearest(count);
    // Some are folded in any case, so that each call comes nearer.
    for (let isFirst = true; done < count && (isFirst || performance.now() < untilMs); isFirst = false) {
      const next = Math.min(count, done + STEP, (Math.floor(done / interval) + 1) * interval);
      const events = tape.events(done, next);
      state = state !== null && isOwn ? reduceOwn(state, events) : reduce(state, events);
      isOwn = true;
      done = next;
      if (done % interval === 0 && done > (kept.at(-1)?.count ?? 0)) keep(done, state);
    }
    return {count: done, state};
  };

  return {
    after(count) {
      latest = folded(Math.min(count, tape.length), Number.POSITIVE_INFINITY);
      const {state} = latest;
      if (state === null || withReadings === undefined || count >= tape.length) return state;
      return withReadings(state, tape.readingsAfter(count));
    },
    reach(count, untilMs) {
      const wanted = Math.min(count, tape.length);
      const reached = folded(wanted, untilMs);
      underway = reached.count === wanted ? null : reached;
      if (underway === null) latest = reached;
      return reached.count;
    },
    forgetAfter(count) {
      if (underway && underway.count > count) underway = null;
      retain(checkpoint => checkpoint.count <= count);
      if (latest.count > count) latest = {count: 0, state: null};
    },
  };
};
