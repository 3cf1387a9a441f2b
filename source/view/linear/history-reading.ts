import {type HistoryRow, historyRows} from '../../model/session/history.js';
import {historyRow} from '../../model/session/history-list.js';
import {runName} from '../components/history.js';
import {resultWords} from '../layout/result-text.js';
import {differenceSentences, letterOf, workWords} from '../pages/history/select.js';
import type {View} from '../view.js';
import {listLines, markedLine, type PageReading} from './page-reading.js';

/** The list of runs of this launch. */
export const historyReading: PageReading = {
  opens: view => {
    const rows = runTexts(view);
    return [runsTitle(view), ...listLines(view, rows), ...markedLine(view, rows, chosenRun(view))];
  },
  changes(before, now) {
    const at = chosenRun(now);
    const isMoved = at !== chosenRun(before) || now.session.history.length !== before.session.history.length;
    return [...(isMoved ? markedLine(now, runTexts(now), at) : []), ...markedRuns(before, now)];
  },
};

/** The runs of this launch, as they are read: what each was, what it came to, and the letter of one that is marked. */
const runTexts = (view: View): readonly string[] =>
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

const runsTitle = ({session, text}: View): string =>
  session.history.length === 0
    ? text.runsOfLaunch.none
    : `${text.runsOfLaunch.title(session.history.length)}.`;

/** The row that is chosen. */
const chosenRun = ({session}: View): number => historyRow(session);

/** What is said of marks that changed. */
const markedRuns = (before: View, now: View): readonly string[] => {
  if (before.session.historyList.marked === now.session.historyList.marked) return [];
  const rows = historyRows(now.session);
  const named = rows.filter((row: HistoryRow) => letterOf(now, row) !== '');
  return [
    ...named.map(row => `${letterOf(now, row)}: ${runName(now, row)}, ${now.text.seconds(row.wallMs)}.`),
    ...differenceSentences(now),
  ];
};
