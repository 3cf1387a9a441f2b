import type {RunEvent} from '../../model/event/event.js';
import type {DemonstrationInput, RunInput} from '../../outputs/export/exporter.js';
import type {RecordedTape, Tape} from '../../recordings/tape.js';
import {cutAtMs} from '../shared/cut-at.js';
import type {LanguageChoice} from '../shared/notes.js';
import {openNamedRecording} from '../shared/open-recording.js';

/** A recording that is open. */
export type OpenInput = {
  readonly input: RunInput | DemonstrationInput;
  /** That of a run; null: it is of a demonstration. */
  readonly tape: Tape | null;
  /** Where it ends before what it recorded did, ms; null where it is whole. */
  readonly cutAtMs: number | null;
  close(): void;
};

/**
 * Opens a recording; `-` is standard input.
 * @throws UsageError when it cannot be read, is none, or is damaged.
 */
export const openInput = async (path: string, language: LanguageChoice): Promise<OpenInput> => {
  const {type, tape} = await openNamedRecording(path, language);
  const {endUs, isCut, close} = tape;
  if (type === 'run') return {input: runInput(tape), tape, cutAtMs: isCut ? cutAtMs(tape) : null, close};
  const {header, latest} = tape;
  return {
    input: {kind: 'demonstration', header, state: latest, facts: () => eventsOf(tape)},
    tape: null,
    cutAtMs: isCut ? endUs / 1000 : null,
    close,
  };
};

const runInput = (tape: RecordedTape): RunInput => {
  const run = tape.latest;
  if (run === null) throw new TypeError('a recording of a run begins with its beginning');
  return {kind: 'run', run, gaps: tape.gaps, events: () => eventsOf<RunEvent>(tape)};
};

/** All events in the order of the recording. */
function* eventsOf<Event>({
  batches,
}: {
  batches(): Iterable<{readonly events: readonly Event[]}>;
}): Generator<Event> {
  for (const {events} of batches()) yield* events;
}
