import {findLookUps} from '../../model/playback/look-ups.js';
import {eventAt, type Position, sought, soughtAmong, type Target} from '../../model/playback/seek.js';
import type {Sought} from '../../model/session/playing.js';
import {edgeUs} from '../../model/timeline/axis.js';
import type {DemonstrationTape} from '../../recordings/demonstrations.js';
import type {Tape} from '../../recordings/tape.js';
import {stateAt} from '../shared/state-at.js';

/** A tape as a cursor moves along it, whatever was recorded. */
export type Playable = {
  readonly length: number;
  /** Its latest moment, µs. */
  readonly endUs: number;
  /** Where it has been played to its end, µs: of a finished run the end of its wall time, as its executors close later. */
  readonly overUs: number;
  /** The position to which a wish leads. `endUs`: the latest moment that may be shown. */
  sought(from: Position, to: Target, endUs: number): Position;
  /** Works for about so many ms towards what is shown after so many events; gives the part of it that is done. */
  reach(count: number, ms: number): number;
  /** Finds what views look up of all that is known, one thing after the other; gives the share that is found. */
  findLookUps(): Iterable<number>;
  /** What is shown at a position; `isPresent`: it is the present run. */
  at(position: Position, isPresent: boolean): Pick<Sought, 'event' | 'run' | 'whole' | 'stage'>;
};

export const isDemonstration = (tape: Tape | DemonstrationTape): tape is DemonstrationTape =>
  'demonstration' in tape.header;

export const playableOf = (tape: Tape | DemonstrationTape): Playable =>
  isDemonstration(tape) ? ofDemonstration(tape) : ofRun(tape);

const ofRun = (tape: Tape): Playable => ({
  length: tape.length,
  endUs: tape.endUs,
  // Found when it is asked for: all events have to be read for it.
  get overUs() {
    return overOf(tape);
  },
  sought: (from, to, endUs) =>
    sought(tape, from, 'to' in to && to.to === 'end' ? {to: 'moment', us: overOf(tape)} : to, endUs),
  reach: (count, ms) => tape.reach(count, ms),
  findLookUps: () => (tape.latest ? findLookUps(tape.latest) : []),
  at: (position, isPresent) => ({
    event: eventAt(tape, position),
    run: stateAt(tape, position),
    whole: isPresent ? null : tape.latest,
  }),
});

const overOf = ({latest, endUs}: Tape): number =>
  latest?.stage === 'over' ? Math.min(endUs, edgeUs(latest, endUs)) : endUs;

/** Every fact of a demonstration changes what its page shows: a step stops at each. */
const ofDemonstration = (tape: DemonstrationTape): Playable => {
  const page = tape.header.demonstration;
  const stops = (from: number, to: number): readonly boolean[] =>
    Array.from({length: Math.min(to, tape.length) - from}, () => true);
  return {
    length: tape.length,
    endUs: tape.endUs,
    overUs: tape.endUs,
    sought: (from, to, endUs) => soughtAmong(tape, stops, from, to, endUs),
    reach: (count, ms) => tape.reach(count, ms),
    findLookUps: () => [],
    at: ({count}) => ({
      event: null,
      run: null,
      whole: null,
      stage: {
        page,
        state: tape.stateAfter(count),
        whole: tape.latest,
        fact: tape.events(count - 1, count)[0] ?? null,
      },
    }),
  };
};
