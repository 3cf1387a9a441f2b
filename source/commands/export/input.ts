import type {RunEvent} from '../../model/event/event.js';
import type {DemonstrationInput, RunInput} from '../../outputs/export/exporter.js';
import {openRecordingFile} from '../../recordings/open-recording.js';
import type {Source} from '../../recordings/source-file.js';
import type {RecordedTape, Tape} from '../../recordings/tape.js';

/** A recording that is open. */
export type OpenInput = {
  readonly input: RunInput | DemonstrationInput;
  /** That of a run; null: it is of a demonstration. */
  readonly tape: Tape | null;
  /** Whether it ends before what it recorded did. */
  readonly isCut: boolean;
  close(): void;
};

/**
 * Opens a recording; `-` is standard input.
 * @throws RecordingError when it cannot be read, is none, or is damaged.
 */
export const openInput = async (path: string): Promise<OpenInput> => {
  const source: Source = path === '-' ? {stream: process.stdin, descriptor: process.stdin.fd} : {path};
  const {type, tape} = await openRecordingFile(source);
  const {isCut, close} = tape;
  if (type === 'run') return {input: runInput(tape), tape, isCut, close};
  const {header, latest} = tape;
  return {
    input: {kind: 'demonstration', header, state: latest, facts: () => eventsOf(tape)},
    tape: null,
    isCut,
    close,
  };
};

const runInput = (tape: RecordedTape): RunInput => {
  const run = tape.latest;
  if (run === null) throw new TypeError('a recording of a run begins with its beginning');
  return {kind: 'run', run, events: () => eventsOf<RunEvent>(tape)};
};

/** All events in the order of the recording. */
function* eventsOf<Event>({
  batches,
}: {
  batches(): Iterable<{readonly events: readonly Event[]}>;
}): Generator<Event> {
  for (const {events} of batches()) yield* events;
}
