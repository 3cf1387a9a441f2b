import type {Writable} from 'node:stream';
import type {Outcome, RunEvent} from '../../model/event/event.js';
import type {EventBatch} from '../../model/event/wire.js';
import {printable} from '../../model/printable/printable.js';
import type {Gaps} from '../../model/recording/problem.js';
import {reduce, reduceOwn} from '../../model/run/reduce.js';
import type {RunState} from '../../model/run/run-state.js';
import {formats} from '../../outputs/formats.js';
import {openNotes} from '../../outputs/notes.js';
import type {Outlet} from '../../outputs/output.js';
import {openReasons} from '../../outputs/reasons.js';
import type {Notes} from '../../text/notes.js';
import type {CommandValues} from '../cli/chosen.js';
import {quoted} from '../cli/usage-error.js';
import {openProgress} from '../shared/progress-line.js';
import type {StandardOutput} from '../shared/standard-output.js';
import {lookOf, openOutlet} from './outlet.js';
import {openRecordFile, type RecordFile} from './record-file.js';
import {progressOf} from './run-progress.js';

/** A run being written in every way that was chosen. */
export type Report = {
  /** A line to standard error. */
  note(line: string): void;
  take(batch: EventBatch): void;
  /**
   * Writes what comes last; gives how the run ended, `cancelled` when it never began. `gaps`: what is missing in the
   * recording that it was read from.
   */
  end(gaps?: Gaps | null): Outcome;
  /** The pipe of the recording, whose reader may be slow; null where there is none. */
  readonly pipe: Writable | null;
  /** Resolves when the recording was taken, or its reader takes nothing any more. */
  written(): Promise<void>;
  /** All that was taken, as its fold has it; null before the run began. */
  run(): RunState | null;
  close(): void;
};

/**
 * Opens standard output in the chosen format, standard error, and the recording.
 * @throws UsageError when the recording cannot be opened.
 */
export const openReport = (values: CommandValues, text: Notes, output: StandardOutput): Report => {
  let run: RunState | null = null;
  let last: RunEvent | undefined;
  const progress = openProgress(process.stderr, ms => progressOf(text, run, ms));
  const outlet = openOutlet(output, progress);
  const look = lookOf(values);
  const {open, notes, reasons} = formats[values.format];
  const file = recordOf(values, text, outlet);
  const outputs = [
    ...(file ? [file] : []),
    open(outlet, look),
    openNotes(outlet, text, notes),
    ...(reasons ? [openReasons(outlet, text, look)] : []),
  ];

  return {
    note: outlet.note,
    take(batch) {
      last = batch.events.at(-1);
      // No output keeps a state, so that its lists need not be copied for each batch.
      run = run ? reduceOwn(run, batch.events) : reduce(null, batch.events);
      if (run) for (const output of outputs) output.write(batch, run);
    },
    end(gaps = null) {
      progress.close();
      if (run) for (const output of outputs) output.end(run, gaps);
      else if (last?.type === 'run-finished' && last.error)
        outlet.note(text.runFailed(printable(text.failure(last.error))));
      const outcome = last?.type === 'run-finished' ? last.outcome : 'cancelled';
      return file?.isWhole === false ? 'failed' : outcome;
    },
    pipe: file?.pipe ?? null,
    written: async () => file?.written(),
    run: () => run,
    close() {
      progress.close();
      file?.close();
    },
  };
};

const recordOf = ({record, force}: CommandValues, text: Notes, {note}: Outlet): RecordFile | null =>
  record === null
    ? null
    : openRecordFile(record, force, ({obstacle, reason}) =>
        note(text.recordingBroke(quoted(record), obstacle, reason)),
      );
