import {READINGS_US, type TapeKind} from './kind.js';
import {type Packed, packer, unpacked} from './packed.js';
import type {Tape} from './tape.js';

/** The states of a tape, folded as far as they are asked for. */
export type States<State> = {
  /** As `stateAfter` of a tape, without regard to what else is known. */
  after(count: number): State | null;
  /** Forgets the states after more than so many events: others have come between. */
  forgetAfter(count: number): void;
};

type Events<Event extends {readonly at: number}> = Pick<
  Tape<Event, unknown>,
  'length' | 'events' | 'timeOf' | 'countAt'
>;

type Checkpoint<State> = {
  readonly count: number;
  readonly packed: Packed<State> | null;
  readonly bytes: number;
};

/**
 * Events between two states that are kept, unless they take too much memory; a choice: so many are folded in a few
 * milliseconds.
 */
const INTERVAL = 4096;

/** Memory that all kept states may take, bytes, as far as it can be estimated; a choice. */
const BUDGET = 80_000_000;

/** Opens the states of a tape. `interval`, `budget`: others for tests. */
export const openStates = <Event extends {readonly at: number}, State extends object>(
  tape: Events<Event>,
  {reduce, withReadings}: TapeKind<Event, State>,
  {interval: firstInterval = INTERVAL, budget = BUDGET} = {},
): States<State> => {
  let interval = firstInterval;
  let kept: Checkpoint<State>[] = [];
  /** The state that was asked for last: the next one is mostly a step away. */
  let latest: {readonly count: number; readonly state: State | null} = {count: 0, state: null};
  const pack = packer<State>();

  const keep = (count: number, state: State | null): void => {
    const {packed, bytes} = state === null ? {packed: null, bytes: 0} : pack(state);
    kept.push({count, packed, bytes});
    while (kept.length > 2 && kept.reduce((sum, {bytes}) => sum + bytes, 0) > budget) {
      // What two neighbours share is counted once, in the first that has it; the estimate stays one.
      interval *= 2;
      kept = kept.filter(({count}) => count % interval === 0);
    }
  };

  const nearest = (count: number): {count: number; state: State | null} => {
    const checkpoint = kept.findLast(({count: known}) => known <= count);
    if (latest.count <= count && latest.count >= (checkpoint?.count ?? 0)) return latest;
    return {count: checkpoint?.count ?? 0, state: checkpoint?.packed ? unpacked(checkpoint.packed) : null};
  };

  const folded = (count: number): State | null => {
    let {count: done, state} = nearest(count);
    while (done < count) {
      const next = Math.min(count, (Math.floor(done / interval) + 1) * interval);
      state = reduce(state, tape.events(done, next));
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
      return withReadings(state, tape.events(count, tape.countAt(tape.timeOf(count) + READINGS_US)));
    },
    forgetAfter(count) {
      kept = kept.filter(checkpoint => checkpoint.count <= count);
      if (latest.count > count) latest = {count: 0, state: null};
    },
  };
};
