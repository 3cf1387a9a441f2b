import type {Writable} from 'node:stream';
import type {RecordedTape} from '../../recordings/tape.js';
import {type Chosen, commandValues} from '../cli/chosen.js';
import {quoted} from '../cli/usage-error.js';
import {openRecordFile, type RecordFile} from '../run/record-file.js';
import {openReport} from '../run/report.js';
import {cutAtMs} from '../shared/cut-at.js';
import type {ExitOutcome} from '../shared/exit-outcome.js';
import {notesFor} from '../shared/notes.js';
import {readersFollow} from '../shared/slow-readers.js';
import type {StandardOutput} from '../shared/standard-output.js';
import {atSpeed} from './at-speed.js';

/** Prints a recorded run as `run` did, and keeps it in a file where that is asked for. */
export const printRun = async (
  tape: RecordedTape,
  chosen: Chosen,
  output: StandardOutput,
): Promise<ExitOutcome> => {
  const values = commandValues(chosen);
  const {format, record, force, speed} = values;
  const text = await notesFor(chosen);
  // A recording is kept as it is, byte for byte.
  const report = openReport({...values, record: null}, text, output);
  const file =
    record === null
      ? null
      : openRecordFile(record, force, ({obstacle, reason}) =>
          report.note(text.recordingBroke(quoted(record), obstacle, reason)),
        );
  try {
    if (file) {
      await copy(tape, file.copy, () => file.isWhole, file.pipe ?? process.stdout);
      await file.written();
    }
    if (format === 'ndjson' && speed === null)
      await copy(tape, output.write, () => !output.isBroken, process.stdout);
    else await print(tape, report, speed, output);
    if (format !== 'ndjson' || speed !== null) report.end(tape.gaps);
    // What the report has folded need not be folded again; a pipe that broke has kept it from the end.
    const run = report.run()?.stage === 'over' ? report.run() : tape.latest;
    if (tape.gaps !== null) report.note(text.recordingGaps(tape.gaps));
    if (run?.stage !== 'over') report.note(text.recordingCut(cutAtMs({endUs: tape.endUs, latest: run})));
    return file?.isWhole === false ? 'failed' : (run?.outcome ?? 'cancelled');
  } finally {
    report.close();
    file?.close();
    tape.close();
  }
};

const copy = async (
  tape: RecordedTape,
  write: RecordFile['copy'],
  goesOn: () => boolean,
  into: Writable,
): Promise<void> => {
  for (const piece of tape.text()) {
    if (!goesOn()) return;
    write(piece);
    await readersFollow([into]);
  }
};

const print = async (
  tape: RecordedTape,
  report: ReturnType<typeof openReport>,
  speed: number | null,
  output: StandardOutput,
): Promise<void> => {
  for await (const batch of speed === null ? tape.batches() : atSpeed(tape.batches(), speed)) {
    if (output.isBroken) return;
    report.take(batch);
    await readersFollow([process.stdout, process.stderr]);
  }
};
