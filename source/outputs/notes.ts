import type {RunEvent} from '../model/event/event.js';
import {printable} from '../model/printable/printable.js';
import type {Notes} from '../text/notes.js';
import type {Outlet, Output} from './output.js';

/** Which notes go to standard error because a format's data lacks them. */
export type NoteKinds = {
  /** Failed and cancelled jobs. */
  readonly failures: boolean;
  /** What jobs printed. */
  readonly output: boolean;
};

/** One line for each notice and, where they are wanted, for each failed job and each printed line. */
export const openNotes = ({note}: Pick<Outlet, 'note'>, text: Notes, wanted: NoteKinds): Output => {
  const writeNote = (event: RunEvent, label: (job: number) => string): void => {
    if (event.type === 'notice') note(printable(text.failure(event)));
    else if (event.type === 'job-failed' && wanted.failures)
      note(text.failed(event.job, label(event.job), printable(text.failure(event.error))));
    else if (event.type === 'output' && wanted.output)
      for (const line of event.text.split('\n')) note(text.printed(event.job ?? null, printable(line)));
  };
  return {
    write({events}, run) {
      for (const event of events) writeNote(event, job => printable(run.jobs[job - 1]?.label ?? ''));
    },
    end({counts, error}) {
      if (counts.cancelled > 0 && wanted.failures) note(text.cancelled(counts.cancelled));
      if (error) note(text.runFailed(printable(text.failure(error))));
    },
  };
};
