import type {ExitOutcome} from '../shared/exit-outcome.js';
import {watchSignals} from '../shared/signals.js';
import type {StandardOutput} from '../shared/standard-output.js';
import type {ContentOf, NotesDisplay} from './display.js';
import {notesPrinter} from './notes-printer.js';

/** Notes as lines of standard output, until a signal; what is no notes goes to standard error. */
export const openPrintedNotes = (contentOf: ContentOf, output: StandardOutput): NotesDisplay => {
  let stopWatching = (): void => {};
  const closed = new Promise<ExitOutcome>(resolve => {
    stopWatching = watchSignals({end: resolve, endNow: resolve, suspend: () => {}, resume: () => {}});
    output.whenBroken(() => resolve('closed'));
  });
  const note = (text: string): void => void process.stderr.write(text);
  return {show: notesPrinter(contentOf, {write: output.write, note}), closed, close: stopWatching};
};
