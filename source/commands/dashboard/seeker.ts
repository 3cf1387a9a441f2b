import {markerNote} from '../../model/event/audience.js';
import {encode} from '../../model/event/wire.js';
import {eventAt, type Position, sought, type Target} from '../../model/playback/seek.js';
import {isGrowing} from '../../model/session/playing.js';
import type {Effect} from '../../model/session/session.js';
import type {Store} from '../../view/hooks/use-session.js';
import {stateAt} from '../shared/state-at.js';
import type {MarkedTape} from './replayed-tape.js';

/** The tapes of a dashboard, by their numbers; undefined where there is none. */
export type TapesByNumber = {of(number: number): MarkedTape | undefined};

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
  const endOf = (tape: MarkedTape, number: number): number =>
    grows(number) ? Math.max(nowUs(), tape.endUs) : tape.endUs;

  const answer = (
    tape: MarkedTape,
    number: number,
    at: Position,
    opens?: {readonly speed: number | null},
  ): void =>
    store.dispatch({
      type: 'moment',
      tape: number,
      ...at,
      event: eventAt(tape, at),
      isEnd: grows(number) ? at.atUs >= endOf(tape, number) : at.count >= tape.length,
      run: stateAt(tape, at),
      whole: number === store.state().shown ? null : tape.latest,
      ...(opens && {opens}),
    });

  const positionOf = (tape: MarkedTape, number: number, from: Position, to: Target): Position =>
    sought(tape, from, to, endOf(tape, number));

  return {
    seek({tape: number, from, to, opens}) {
      const tape = tapes.of(number);
      if (tape) answer(tape, number, positionOf(tape, number, from, to), opens);
    },
    mark({tape: number, marker}) {
      const tape = tapes.of(number);
      const {playback, shown} = store.state();
      if (!tape?.latest || playback?.tape !== number) return;
      const note = markerNote(tape.latest, marker);
      tape.add({events: [note], lines: encode(note)});
      if (number === shown) store.dispatch({type: 'events', number, events: [note]});
      answer(tape, number, playback);
    },
    playTo(us) {
      const {playback} = store.state();
      const tape = playback && tapes.of(playback.tape);
      if (!tape) return;
      const at = positionOf(tape, playback.tape, playback, {to: 'moment', us});
      const isSame = at.count === playback.count && msOf(at) === msOf(playback) && at.atUs >= us;
      if (!isSame) answer(tape, playback.tape, at);
    },
  };
};

const msOf = ({atUs}: Position): number => Math.floor(atUs / 1000);
