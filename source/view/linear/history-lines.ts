import {type HistoryRow, historyRows} from '../../model/session/history.js';
import {historyRow} from '../../model/session/history-list.js';
import {runName} from '../components/history.js';
import {resultWords} from '../layout/result-text.js';
import {differenceSentences, letterOf, workWords} from '../pages/history/select.js';
import type {View} from '../view.js';

/** The runs of this launch, as they are read: what each was, what it came to, and the letter of one that is marked. */
export const runTexts = (view: View): readonly string[] =>
  historyRows(view.session).map(row =>
    [
      letterOf(view, row),
      runName(view, row),
      view.text.seconds(row.wallMs),
      resultWords(view, row),
      workWords(view, row),
    ]
      .filter(part => part !== '')
      .join(', '),
  );

export const runsTitle = ({session, text}: View): string =>
  session.history.length === 0
    ? text.runsOfLaunch.none
    : `${text.runsOfLaunch.title(session.history.length)}.`;

/** The row that is chosen. */
export const chosenRun = ({session}: View): number => historyRow(session);

/** What is said of marks that changed. */
export const markedRuns = (before: View, now: View): readonly string[] => {
  if (before.session.historyList.marked === now.session.historyList.marked) return [];
  const rows = historyRows(now.session);
  const named = rows.filter((row: HistoryRow) => letterOf(now, row) !== '');
  return [
    ...named.map(row => `${letterOf(now, row)}: ${runName(now, row)}, ${now.text.seconds(row.wallMs)}.`),
    ...differenceSentences(now),
  ];
};
