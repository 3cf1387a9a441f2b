import {encode} from '../../source/model/event/wire.js';
import {headerOf} from '../../source/model/recording/header.js';
import {openMemoryTape} from '../../source/recordings/memory-tape.js';
import type {GrowingTape} from '../../source/recordings/tape.js';
import {events, runAt, type TimedFact} from './scripted-runs.js';

/** The recording of a scripted run. */
export const tapeOf = (facts: readonly TimedFact[]): GrowingTape => {
  const tape = openMemoryTape(headerOf(runAt(facts)));
  const all = events(facts);
  tape.add({events: all, lines: all.map(encode).join('')});
  return tape;
};
