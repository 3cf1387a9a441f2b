import type {EventOf, RunEvent} from '../model/event/event.js';
import {printable, printableLine} from '../model/printable/printable.js';
import {nameOfJob, type RunState} from '../model/run/run-state.js';
import {withOrigin} from '../text/failures.js';
import type {Notes} from '../text/notes.js';
import type {Outlet, Output} from './output.js';

/** Which notes go to standard error because a format's data lacks them. */
export type NoteKinds = {
  /** Failed and cancelled jobs. */
  readonly failures: boolean;
  /** What jobs printed. */
  readonly output: boolean;
};

/** What was printed, line by line, and how much of it is missing. */
const linesOf = (event: EventOf<'output'>, text: Notes): readonly string[] => {
  const {job = null, missing = 0} = event;
  const lines = event.text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map(line => text.printed(job, printableLine(line)));
  return missing === 0 ? lines : [...lines, text.printedMore(job, missing)];
};

const labelIn = ({jobs}: RunState, number: number): string => {
  const job = jobs[number - 1];
  return job ? nameOfJob(job) : '';
};

/** One line for each notice and, where they are wanted, for each failed job and each printed line. */
export const openNotes = ({note}: Pick<Outlet, 'note'>, text: Notes, wanted: NoteKinds): Output => {
  const writeNote = (event: RunEvent, label: (job: number) => string): void => {
    if (event.type === 'notice') note(printable(text.failure(event)));
    else if (event.type === 'job-failed' && wanted.failures)
      note(text.failed(event.job, label(event.job), printable(withOrigin(event.error, text.failure))));
    else if (event.type === 'output' && wanted.output) for (const line of linesOf(event, text)) note(line);
  };
  return {
    write({events}, run) {
      for (const event of events) writeNote(event, job => printable(labelIn(run, job)));
    },
    end({counts, error}) {
      if (counts.cancelled > 0 && wanted.failures) note(text.cancelled(counts.cancelled));
      if (error) note(text.runFailed(printable(text.failure(error))));
    },
  };
};
