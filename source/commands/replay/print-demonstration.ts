import {toJson} from '../../model/printable/json.js';
import {printable} from '../../model/printable/printable.js';
import {demonstrationLines} from '../../outputs/demonstration.js';
import type {DemonstrationTape} from '../../recordings/demonstrations.js';
import {ENGLISH, loadLanguages} from '../../text/languages.js';
import {type Chosen, commandValues} from '../cli/options.js';
import {quoted} from '../cli/usage-error.js';
import {openRecordFile} from '../run/record-file.js';
import type {ExitOutcome} from '../shared/exit-outcome.js';
import {notesFor} from '../shared/notes.js';
import type {StandardOutput} from '../shared/standard-output.js';

/** Prints what a recorded demonstration came to, and keeps it in a file where that is asked for. */
export const printDemonstration = async (
  tape: DemonstrationTape,
  chosen: Chosen,
  output: StandardOutput,
): Promise<ExitOutcome> => {
  const {format, record, force} = commandValues(chosen);
  const notes = await notesFor(chosen);
  const note = (line: string): void => void process.stderr.write(`${line}\n`);
  const file =
    record === null
      ? null
      : openRecordFile(record, force, reason => note(notes.recordingBroke(quoted(record), reason)));
  try {
    if (file) for (const piece of tape.text()) file.copy(piece);
    const state = tape.latest;
    if (state === null) return 'cancelled';
    if (format === 'ndjson') for (const piece of tape.text()) output.write(piece);
    else if (format === 'json')
      output.write(`${toJson({...tape.header, format: 'kitchens-demonstration', state})}\n`);
    else
      for (const line of demonstrationLines(tape.header.demonstration, await words(), state))
        output.write(`${line}\n`);
    if (state.error) note(notes.runFailed(printable(notes.failure(state.error))));
    if (tape.isCut) note(notes.recordingCut(tape.endUs / 1000));
    if (file?.isWhole === false || state.outcome === 'failed') return 'failed';
    return state.outcome === null ? 'cancelled' : 'finished';
  } finally {
    file?.close();
    tape.close();
  }
};

/** Lines for other programs are in one language, as those of a run. */
const words = async () => (await loadLanguages()).text(ENGLISH, 'standard').demonstrations;
