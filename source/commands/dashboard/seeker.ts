import {markerNote} from '../../model/event/audience.js';
import {encode} from '../../model/event/wire.js';
import type {Position} from '../../model/playback/seek.js';
import {isGrowing} from '../../model/session/playing.js';
import type {Effect} from '../../model/session/session.js';
import type {DemonstrationTape} from '../../recordings/demonstrations.js';
import type {Store} from '../../view/hooks/use-session.js';
import {isDemonstration, type Playable, playableOf} from './playable.js';
import type {MarkedTape} from './replayed-tape.js';

/** The tapes of a dashboard, by their numbers; undefined where there is none. */
export type TapesByNumber = {
  of(number: number): MarkedTape | DemonstrationTape | undefined;
};

/** Answers what a frozen view asks of tapes: where its cursor comes to, and how the run was then. */
export type Seeker = {
  /** Dispatches `moment`; nothing where there is no such tape. */
  seek(effect: Extract<Effect, {type: 'seek'}>): void;
  /** Adds a marker to a tape, or takes it away. */
  mark(effect: Extract<Effect, {type: 'mark'}>): void;
  /** Plays up to a moment of the tape that is shown, µs; nothing where less than a ms passed and no event. */
  playTo(us: number): void;
};

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

  const answer = (
    tape: Playable,
    number: number,
    at: Position,
    opens?: {readonly speed: number | null},
  ): void =>
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

  return {
    seek({tape: number, from, to, opens}) {
      const tape = playable(number);
      if (tape) answer(tape, number, tape.sought(from, to, endOf(tape, number)), opens);
    },
    mark({tape: number, marker}) {
      const tape = tapes.of(number);
      const {playback, shown} = store.state();
      if (!tape || isDemonstration(tape) || !tape.latest || playback?.tape !== number) return;
      const note = markerNote(tape.latest, marker);
      tape.add({events: [note], lines: encode(note)});
      if (number === shown) store.dispatch({type: 'events', number, events: [note]});
      answer(playableOf(tape), number, playback);
    },
    playTo(us) {
      const {playback} = store.state();
      const tape = playback && playable(playback.tape);
      if (!tape) return;
      const end = grows(playback.tape) ? Number.POSITIVE_INFINITY : Math.max(tape.overUs, playback.atUs);
      const at = tape.sought(playback, {to: 'moment', us: Math.min(us, end)}, endOf(tape, playback.tape));
      const isSame = at.count === playback.count && msOf(at) === msOf(playback) && at.atUs >= us;
      if (!isSame) answer(tape, playback.tape, at);
    },
  };
};

const msOf = ({atUs}: Position): number => Math.floor(atUs / 1000);
