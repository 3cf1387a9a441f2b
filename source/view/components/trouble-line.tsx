import {printable} from '../../model/printable/printable.js';
import type {RunState} from '../../model/run/run-state.js';
import {useView} from '../hooks/use-view.js';
import type {View} from '../view.js';
import {TextLine} from './cell.js';

/** What went wrong in a run, or should be known of it, in words; null where there is nothing. */
export const troubleOf = (
  {text, glyphs}: View,
  run: RunState,
): {readonly words: string; readonly bad: boolean} | null => {
  const words = failureIn(text, run);
  if (words !== null) return {words: `${glyphs.failed} ${words}`, bad: true};
  const notice = run.notices.at(-1);
  return notice === undefined ? null : {words: printable(text.failure(notice), 300), bad: false};
};

/** The failure of the run itself, or of the job that failed last. */
const failureIn = (text: View['text'], run: RunState): string | null => {
  if (run.error) return printable(text.failure(run.error), 300);
  if (run.counts.failed === 0) return null;
  const failed = run.completionOrder.findLast(job => run.jobs[job - 1]?.state === 'failed');
  const error = failed === undefined ? null : run.jobs[failed - 1]?.error;
  if (failed === undefined || !error) return null;
  return text.trouble({job: failed, message: text.failure(error), count: run.counts.failed});
};

/** One line about it. */
export const TroubleLine = ({run}: {readonly run: RunState}) => {
  const view = useView();
  const trouble = troubleOf(view, run);
  return <TextLine tone={trouble?.bad ? view.theme.bad : view.theme.message}>{trouble?.words}</TextLine>;
};
