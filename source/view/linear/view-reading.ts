import {strategies} from '../../model/event/strategies.js';
import {natureOf} from '../../model/options/choice.js';
import type {PageId} from '../../model/session/page-stack.js';
import {choiceOf, jobsOf, orderOf} from '../../model/session/settings.js';
import type {View} from '../view.js';
import {listLines, markedLine, type PageReading} from './page-reading.js';
import {viewRows} from './view-rows.js';

/** Before any run: the work, and what the strategies do with it. */
const idleLines = ({session, text}: View): readonly string[] => {
  const {settings, choices} = session;
  const {bound} = choiceOf(settings, choices);
  const work = [
    settings.choice,
    ...(bound === null ? [] : [text.bounds[bound]]),
    text.jobs(jobsOf(settings, choices)),
    ...text.conditions(orderOf(settings, choices)),
  ];
  return [
    `${work.join(', ')}.`,
    ...strategies.map(
      ({key, name}) => `${text.linear.key([key], `${name}, ${text.ways[natureOf(bound)][name][0]}`)}.`,
    ),
    `${text.invitation}.`,
  ];
};

/** A view of a run: its rows, and the row that the arrow keys have reached. */
export const viewReading = (page: PageId): PageReading => ({
  opens: view => {
    if (view.run === null) return idleLines(view);
    const about = view.text.pageHelp[page]?.about;
    return [
      ...(about === undefined ? [] : [about]),
      ...listLines(view, viewRows({...view, run: view.run}, page)),
    ];
  },
  changes(before, now) {
    if (now.run === null || now.scroll === before.scroll) return [];
    const rows = viewRows({...now, run: now.run}, page);
    return markedLine(now, rows, Math.min(now.scroll, rows.length - 1));
  },
});
