import {printable} from '../../model/printable/printable.js';
import type {DemonstrationTape} from '../../recordings/demonstrations.js';
import type {Batch} from '../../recordings/tape.js';
import {ENGLISH, loadLanguages} from '../../text/languages.js';
import {type Chosen, commandValues} from '../cli/chosen.js';
import {quoted} from '../cli/usage-error.js';
import {openRecordFile} from '../run/record-file.js';
import type {ExitOutcome} from '../shared/exit-outcome.js';
import {notesFor} from '../shared/notes.js';
import type {StandardOutput} from '../shared/standard-output.js';
import {atSpeed} from './at-speed.js';
import {type DueText, demonstrationWriters} from './due-text.js';

/** Prints what a recorded demonstration came to, and keeps it in a file where that is asked for. */
export const printDemonstration = async (
  tape: DemonstrationTape,
  chosen: Chosen,
  output: StandardOutput,
): Promise<ExitOutcome> => {
  const {format, record, force, speed} = commandValues(chosen);
  const notes = await notesFor(chosen);
  const note = (line: string): void => void process.stderr.write(`${line}\n`);
  const file =
    record === null
      ? null
      : openRecordFile(record, force, ({obstacle, reason}) =>
          note(notes.recordingBroke(quoted(record), obstacle, reason)),
        );
  try {
    if (file) {
      for (const piece of tape.text()) file.copy(piece);
      await file.written();
    }
    const state = tape.latest;
    if (state === null) return 'cancelled';
    const {whole, due} = demonstrationWriters[format];
    // Lines for other programs are in one language, as those of a run.
    const words = (await loadLanguages()).text(ENGLISH, 'standard').demonstrations;
    if (speed === null) for (const text of whole(tape, state, words)) output.write(text);
    else await writeAtSpeed(fromStartToEnd(tape, due(tape, state, words)), speed, output);
    if (state.error) note(notes.runFailed(printable(notes.failure(state.error))));
    if (tape.isCut) note(notes.recordingCut(tape.endUs / 1000));
    if (file?.isWhole === false || state.outcome === 'failed') return 'failed';
    return state.outcome === null ? 'cancelled' : 'finished';
  } finally {
    file?.close();
    tape.close();
  }
};

/** Text that is due, at a multiple of the speed at which it came. */
const writeAtSpeed = async (due: Iterable<DueText>, speed: number, output: StandardOutput): Promise<void> => {
  for await (const {events} of atSpeed(oneByOne(due), speed)) {
    if (output.isBroken) return;
    for (const {text} of events) output.write(text);
  }
};

/** It lasts as long as the demonstration did, whatever is said when. */
function* fromStartToEnd({endUs, timeOf}: DemonstrationTape, due: Iterable<DueText>): Generator<DueText> {
  yield {at: timeOf(0), text: ''};
  yield* due;
  yield {at: endUs, text: ''};
}

function* oneByOne(due: Iterable<DueText>): Generator<Batch<DueText>> {
  for (const text of due) yield {events: [text], lines: ''};
}
