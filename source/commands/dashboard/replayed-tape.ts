import type {EventBatch} from '../../model/event/wire.js';
import {reduceShared} from '../../model/run/reduce.js';
import type {RunState} from '../../model/run/run-state.js';
import type {DemonstrationTape} from '../../recordings/demonstrations.js';
import type {Tape} from '../../recordings/tape.js';

/** A tape to which an audience can add notes. */
export type MarkedTape = Tape & {add(batch: EventBatch): void};

/** A recording that is replayed, and how fast it plays at once; null: it stands at its beginning. */
export type Replay = {readonly tape: Tape | DemonstrationTape; readonly speed: number | null};

/** The number of the tape of a recording that was given: those of runs count from 1. */
export const REPLAYED = -1;

/** A tape with what an audience adds while it is replayed: that stays beside it, and its file is not touched. */
export const withNotes = (tape: Tape): MarkedTape => {
  const added: string[] = [];
  /** The run with the notes that were added; null before the first one. */
  let noted: RunState | null = null;
  const latest = (): RunState | null => noted ?? tape.latest;
  return {
    header: tape.header,
    get isCut() {
      return tape.isCut;
    },
    gaps: tape.gaps,
    get length() {
      return tape.length;
    },
    get endUs() {
      return tape.endUs;
    },
    get latest() {
      return latest();
    },
    timeOf: index => tape.timeOf(index),
    countAt: us => tape.countAt(us),
    events: (from, to) => tape.events(from, to),
    reach: (count, ms) => tape.reach(count, ms),
    stateAfter: count => (count >= tape.length ? latest() : tape.stateAfter(count)),
    *text() {
      yield* tape.text();
      yield* added;
    },
    close: () => tape.close(),
    add({events, lines}) {
      added.push(lines);
      noted = reduceShared(latest(), events);
    },
  };
};
