import type {TapeKind} from './kind.js';
import {type Packed, packer, unpacked} from './packed.js';

/** The states of a tape, folded as far as they are asked for. */
export type States<State> = {
  /** As `stateAfter` of a tape, without regard to what else is known. */
  after(count: number): State | null;
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

/** Memory that all kept states may take, bytes, as far as it can be estimated; a choice. */
const BUDGET = 22_000_000;

/** Opens the states of a tape. `interval`, `budget`: others for tests. */
export const openStates = <Event, State extends object>(
  tape: Events<Event, State>,
  {reduce, reduceOwn, withReadings}: Pick<TapeKind<Event, State>, 'reduce' | 'reduceOwn' | 'withReadings'>,
  {interval: firstInterval = INTERVAL, budget = BUDGET} = {},
): States<State> => {
  let interval = firstInterval;
  let kept: Checkpoint<State>[] = [];
  let bytesKept = 0;
  /** The state that was asked for last: the next one is mostly a step away. */
  let latest: {readonly count: number; readonly state: State | null} = {count: 0, state: null};
  const pack = packer(() => tape.latest);

  const only = (isKept: (checkpoint: Checkpoint<State>) => boolean): void => {
    kept = kept.filter(isKept);
    bytesKept = kept.reduce((sum, {bytes}) => sum + bytes, 0);
  };
  const keep = (count: number, state: State | null): void => {
    const {packed, bytes} = state === null ? {packed: null, bytes: 0} : pack(state);
    kept.push({count, packed, bytes});
    bytesKept += bytes;
    if (bytesKept <= budget || kept.length <= 2) return;
    interval *= 2;
    only(({count}) => count % interval === 0);
  };

  /** `isOwn`: nothing else holds the state. */
  const nearest = (count: number): {count: number; state: State | null; isOwn: boolean} => {
    const checkpoint = kept.findLast(({count: known}) => known <= count);
    if (latest.count <= count && latest.count >= (checkpoint?.count ?? 0)) return {...latest, isOwn: false};
    const state = checkpoint?.packed ? unpacked(checkpoint.packed) : null;
    return {count: checkpoint?.count ?? 0, state, isOwn: true};
  };

  const folded = (count: number): State | null => {
    let {count: done, state, isOwn} = nearest(count);
    while (done < count) {
      const next = Math.min(count, (Math.floor(done / interval) + 1) * interval);
      const events = tape.events(done, next);
      state = state !== null && isOwn ? reduceOwn(state, events) : reduce(state, events);
      isOwn = true;
      done = next;
      if (done % interval === 0 && done > (kept.at(-1)?.count ?? 0)) keep(done, state);
    }
    latest = {count, state};
    return state;
  };

  return {
    after(count) {
      const state = folded(Math.min(count, tape.length));
      if (state === null || withReadings === undefined || count >= tape.length) return state;
      return withReadings(state, tape.readingsAfter(count));
    },
    forgetAfter(count) {
      only(checkpoint => checkpoint.count <= count);
      if (latest.count > count) latest = {count: 0, state: null};
    },
  };
};
