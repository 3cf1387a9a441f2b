import type {RunEvent} from '../model/event/event.js';
import {printable} from '../model/printable/printable.js';
import type {Notes} from '../text/notes.js';
import type {Outlet, Output} from './output.js';

/** What goes to standard error beside a format's data. */
export type Wanted = {
  /** Failed and cancelled jobs, where the data does not tell. */
  readonly failures: boolean;
  /** What jobs printed, where the data does not hold it. */
  readonly output: boolean;
};

/** A line each for notices and, where wanted, for failed jobs and for what jobs printed. */
export const openNotes = ({note}: Pick<Outlet, 'note'>, text: Notes, wanted: Wanted): Output => {
  const take = (event: RunEvent, label: (job: number) => string): void => {
    if (event.type === 'notice') note(printable(text.failure(event)));
    else if (event.type === 'job-failed' && wanted.failures)
      note(text.failed(event.job, label(event.job), printable(text.failure(event.error))));
    else if (event.type === 'output' && wanted.output)
      for (const line of event.text.split('\n')) note(text.printed(event.job ?? null, printable(line)));
  };
  return {
    events(batch, run) {
      for (const event of batch) take(event, job => printable(run.jobs[job - 1]?.label ?? ''));
    },
    end({counts, error}) {
      if (counts.cancelled > 0 && wanted.failures) note(text.cancelled(counts.cancelled));
      if (error) note(text.runFailed(printable(text.failure(error))));
    },
  };
};
