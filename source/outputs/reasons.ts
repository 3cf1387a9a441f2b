import {isHeadline} from '../model/reasons/headlines.js';
import {runReasons} from '../model/reasons/run-reasons.js';
import type {RunState} from '../model/run/run-state.js';
import type {Notes} from '../text/notes.js';
import type {Look, Outlet, Output} from './output.js';

/** What is said of the time of a run: on a terminal its headline and one thing to try; at length all reasons. */
const sentencesOf = (run: RunState, {reason, remedy}: Notes['race']['verdict'], {verbose}: Look) => {
  const reasons = runReasons(run);
  const remedies = reasons.flatMap(one => remedy(one) ?? []);
  return verbose
    ? [...reasons.map(reason), ...new Set(remedies)]
    : [...reasons.filter(isHeadline).map(reason), ...remedies.slice(0, 1)];
};

/** Why a run that ended took as long as it did, on standard error: for people, who see a terminal or ask for more. */
export const openReasons = ({note}: Pick<Outlet, 'note'>, {race}: Notes, look: Look): Output => ({
  write() {},
  end(run) {
    if (!(look.terminal || look.verbose) || run.counts.finished === 0 || run.counts.cancelled > 0) return;
    for (const sentence of sentencesOf(run, race.verdict, look)) note(sentence);
  },
});
