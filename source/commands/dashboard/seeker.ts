import {markerNote} from '../../model/event/audience.js';
import {encode} from '../../model/event/wire.js';
import type {Opening} from '../../model/playback/playback.js';
import type {Position} from '../../model/playback/seek.js';
import {isGrowing} from '../../model/session/playing.js';
import type {Effect} from '../../model/session/session.js';
import type {DemonstrationTape} from '../../recordings/demonstrations.js';
import type {Store} from '../../view/hooks/use-session.js';
import {openingOf} from './opening.js';
import {isDemonstration, type Playable, playableOf} from './playable.js';
import type {MarkedTape} from './replayed-tape.js';

/** The tapes of a dashboard, by their numbers; undefined where there is none. */
export type TapesByNumber = {
  of(number: number): MarkedTape | DemonstrationTape | undefined;
};

/** Answers what a frozen view asks of tapes: where its cursor comes to, and how the run was then. */
export type Seeker = {
  /**
   * Dispatches `moment`; nothing where there is no such tape. Where much has to be read for it, `reading` before that,
   * while keys are alive: another wish takes its place, and it is given up once the session says that nothing is read.
   */
  seek(effect: Extract<Effect, {type: 'seek'}>): void;
  /** Adds a marker to a tape, or takes it away. */
  mark(effect: Extract<Effect, {type: 'mark'}>): void;
  /** Gives up what is being read. */
  stop(): void;
  /** Plays up to a moment of the tape that is shown, µs; nothing where less than a ms passed and no event. */
  playTo(us: number): void;
};

/** A recording is read for so long before others have their turn, ms: shorter than a person notices. */
const SLICE_MS = 20;

/** The pause between two slices of reading ahead, ms: keys find the process free half of the time. */
const PAUSE_MS = 20;

/** Between two frames that show how far it is, ms. A choice. */
const SHOWN_MS = 250;

/** `nowUs`: the moment up to which the run in progress is known, µs since its zero. */
export const openSeeker = (
  store: Pick<Store, 'state' | 'dispatch'>,
  tapes: TapesByNumber,
  nowUs: () => number,
): Seeker => {
  const grows = (number: number): boolean => {
    const state = store.state();
    return number === state.shown && isGrowing(state);
  };
  const endOf = (tape: Playable, number: number): number =>
    grows(number) ? Math.max(nowUs(), tape.endUs) : tape.endUs;

  const playable = (number: number): Playable | undefined => {
    const tape = tapes.of(number);
    return tape && playableOf(tape);
  };

  const answer = (tape: Playable, number: number, at: Position, opens?: Opening): void =>
    store.dispatch({
      type: 'moment',
      tape: number,
      ...at,
      isEnd: grows(number)
        ? at.atUs >= endOf(tape, number)
        : at.count >= tape.length || at.atUs >= tape.overUs,
      ...tape.at(at, number === store.state().shown),
      ...(opens && {opens}),
    });

  /** What is on its way to a position; null where nothing is. */
  let underway: {
    readonly number: number;
    readonly at: Position;
    /** Works towards it for about so many ms; gives the share that is done. */
    readonly work: (ms: number) => number;
  } | null = null;
  const read = (number: number, at: Position, opens: Opening | undefined, shownMs: number): void => {
    const tape = playable(number);
    const wish = underway;
    if (!tape) underway = null;
    if (!tape || wish === null) return;
    const share = wish.work(SLICE_MS);
    if (share >= 1) {
      underway = null;
      answer(tape, number, at, opens);
      if (opens) readAhead(number);
      return;
    }
    const isShown = performance.now() - shownMs < SHOWN_MS;
    if (!isShown) store.dispatch({type: 'reading', share});
    setTimeout(
      () => {
        if (underway !== wish) return;
        if (store.state().reading === null) underway = null;
        else read(number, at, opens, isShown ? shownMs : performance.now());
      },
      // Timers and keys have their turn, and the frame that shows how far it is.
      isShown ? 0 : 1,
    );
  };

  /** Reads on while nothing else is wished, so that the first jump to a late moment finds all that it needs. */
  const readAhead = (number: number): void => {
    const readSlice = (): void => {
      const tape = playable(number);
      const isRead = !tape || (underway === null && tape.reach(tape.length - 1, SLICE_MS) >= 1);
      if (!isRead) readAhead(number);
    };
    setTimeout(readSlice, PAUSE_MS).unref();
  };

  return {
    seek({tape: number, from, to, opens}) {
      const tape = playable(number);
      if (!tape) return;
      // A step goes on from where the one before it is about to come to.
      const start = underway?.number === number && !opens ? underway.at : from;
      const at = tape.sought(start, to, endOf(tape, number));
      const work = opens ? openingOf(tape, at.count) : (ms: number) => tape.reach(at.count, ms);
      underway = {number, at, work};
      read(number, at, opens, Number.NEGATIVE_INFINITY);
    },
    mark({tape: number, marker}) {
      const tape = tapes.of(number);
      const {playback, shown} = store.state();
      if (!tape || isDemonstration(tape) || !tape.latest || playback?.tape !== number) return;
      const note = markerNote(tape.latest, marker);
      tape.add({events: [note], lines: encode(note)});
      if (number === shown) store.dispatch({type: 'events', number, events: [note]});
      const {reading} = store.state();
      answer(playableOf(tape), number, playback);
      // What is on its way to another position goes on.
      if (reading !== null) store.dispatch({type: 'reading', share: reading});
    },
    stop() {
      underway = null;
    },
    playTo(us) {
      const {playback} = store.state();
      const tape = playback && playable(playback.tape);
      if (!tape || underway !== null) return;
      const end = grows(playback.tape) ? Number.POSITIVE_INFINITY : Math.max(tape.overUs, playback.atUs);
      const at = tape.sought(playback, {to: 'moment', us: Math.min(us, end)}, endOf(tape, playback.tape));
      const isSame = at.count === playback.count && msOf(at) === msOf(playback) && at.atUs >= us;
      if (!isSame) answer(tape, playback.tape, at);
    },
  };
};

const msOf = ({atUs}: Position): number => Math.floor(atUs / 1000);
