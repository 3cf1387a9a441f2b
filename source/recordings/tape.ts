import type {RunEvent} from '../model/event/event.js';
import type {DemonstrationHeader, RecordingHeader} from '../model/recording/header.js';
import type {Gaps} from '../model/recording/problem.js';
import type {RunState} from '../model/run/run-state.js';

/** Events of one run (or facts of one demonstration) in the order of time, and the state after any number of them. */
export type Tape<
  Event extends {readonly at: number} = RunEvent,
  State = RunState,
  Header extends RecordingHeader | DemonstrationHeader = RecordingHeader,
> = {
  readonly header: Header;
  /** Events so far; of a live run it grows. Markers are not among them: they stand in `latest.markers`. */
  readonly length: number;
  /** Latest moment, µs. */
  readonly endUs: number;
  /** The moment of an event, µs; `index` from 0, in the order of time. */
  timeOf(index: number): number;
  /** How many events happened up to that moment, that moment included. */
  countAt(us: number): number;
  /** Events from an index up to another, without that one. */
  events(from: number, to: number): readonly Event[];
  /**
   * The state after so many events, and what the kernel counted for its threads within the 250 ms after the next one;
   * after all of them, `latest`. null before the first one.
   */
  stateAfter(count: number): State | null;
  /**
   * Works for about so many ms towards what `stateAfter` and `latest` will answer after so many events; gives the part
   * of that work that is done: at 1 they answer at once.
   */
  reach(count: number, ms: number): number;
  /** All that is known: the fold of everything in the order in which it arrived (what live views show). */
  readonly latest: State | null;
  /** Where the recording was cut off, so that it holds no end of its run. */
  readonly isCut: boolean;
  /** Events that are missing within the recording; null where none is. */
  readonly gaps: Gaps | null;
  /** The recording as it was written, byte for byte, in pieces. */
  text(): Iterable<string>;
  close(): void;
};

/** Events, and the lines in which they were written. */
export type Batch<Event> = {readonly events: readonly Event[]; readonly lines: string};

/** A tape that can be played as it was recorded. */
export type RecordedTape<
  Event extends {readonly at: number} = RunEvent,
  State = RunState,
  Header extends RecordingHeader | DemonstrationHeader = RecordingHeader,
> = Tape<Event, State, Header> & {
  /** All events in the order in which they arrived, with their lines. */
  batches(): Iterable<Batch<Event>>;
  /** Forgets what it can find out again, as one does that is not looked at for some time. */
  rest(): void;
};

/** The tape of something that goes on. */
export type Growing<
  Event extends {readonly at: number},
  State,
  Header extends RecordingHeader | DemonstrationHeader,
> = RecordedTape<Event, State, Header> & {
  /** Adds what arrived, and the lines that it was; the first batch begins with what began it. */
  add(batch: Batch<Event>): void;
};

/** The tape of a run that goes on. */
export type GrowingTape = Growing<RunEvent, RunState, RecordingHeader>;
