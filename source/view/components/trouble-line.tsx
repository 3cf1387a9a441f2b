import {strategyNamed} from '../../model/event/strategies.js';
import {printable} from '../../model/printable/printable.js';
import {latestFailureOf} from '../../model/run/latest-failure.js';
import {scoreRows} from '../../model/session/scoreboard.js';
import {withOrigin} from '../../text/failures.js';
import {present} from '../keys/shared-row.js';
import {shortenedAroundPlace} from '../layout/width.js';
import {type RunView, useRunView} from '../view.js';
import {type Piece, TextLine} from './cell.js';

/** What is missing in its recording, what went wrong in a run, or should be known of it; null where there is nothing. */
export const troubleOf = (view: RunView): Piece | null => {
  const {text, glyphs, theme, run} = view;
  const gaps = present(view).playback?.gaps;
  if (gaps) return {text: text.message({kind: 'recording-gaps', ...gaps}), tone: theme.bad};
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
  if (notice) return {text: printable(text.failure(notice), 300), tone: theme.message};
  return disturbanceOn(view);
};

/** A score on the board that says little, that of the run on the screen first, with the offer to run it again. */
const disturbanceOn = ({text, glyphs, theme, run, session, nowUs}: RunView): Piece | null => {
  if (run.stage !== 'over') return null;
  const marked = scoreRows(session, nowUs).filter(
    ({current, disturbance, blocked}) => current && (disturbance || blocked),
  );
  const row = marked.find(({strategy}) => strategy === run.plan.strategy) ?? marked[0];
  if (!row) return null;
  const {strategy, blocked, disturbance} = row;
  const {key} = strategyNamed(strategy);
  const words = blocked
    ? text.blockedScore(strategy, key)
    : disturbance && text.disturbed(strategy, key, disturbance);
  if (!words) return null;
  return {text: `${glyphs.disturbed} ${words}`, tone: theme.message};
};

/** One line about it; where it is cut, the file and line of an error stay. */
export const TroubleLine = () => {
  const view = useRunView();
  const trouble = troubleOf(view);
  return trouble && <TextLine {...trouble} text={shortenedAroundPlace(trouble.text, view.columns - 2)} />;
};
