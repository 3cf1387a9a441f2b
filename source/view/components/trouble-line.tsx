import {printable} from '../../model/printable/printable.js';
import {latestFailureOf} from '../../model/run/latest-failure.js';
import {withOrigin} from '../../text/failures.js';
import {type RunView, useRunView} from '../view.js';
import {type Piece, TextLine} from './cell.js';

/** What went wrong in a run, or should be known of it; null where there is nothing. */
export const troubleOf = ({text, glyphs, theme, run}: RunView): Piece | null => {
  const failure = latestFailureOf(run);
  const notice = run.notices.at(-1);
  if (failure) {
    const {job, error} = failure;
    const words =
      job === null
        ? printable(text.failure(error), 300)
        : text.trouble({job, message: withOrigin(error, text.failure), count: run.counts.failed});
    return {text: `${glyphs.failed} ${words}`, tone: theme.bad};
  }
  return notice ? {text: printable(text.failure(notice), 300), tone: theme.message} : null;
};

/** One line about it. */
export const TroubleLine = () => {
  const trouble = troubleOf(useRunView());
  return trouble && <TextLine {...trouble} />;
};
