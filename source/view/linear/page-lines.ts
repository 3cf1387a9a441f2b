import {EXPORT} from '../../model/session/exporting.js';
import {GLOSSARY, TERM} from '../../model/session/glossary.js';
import {LESSON, LIST} from '../../model/session/lessons.js';
import {type PageId, topOf} from '../../model/session/page-stack.js';
import {pageNamed} from '../pages/pages.js';
import {printedLines} from '../pages/printed/select.js';
import type {View} from '../view.js';
import {demonstrationLines, isDemonstration, stageLines} from './demonstration-lines.js';
import {exportsReading} from './exports-reading.js';
import {glossaryReading, termReading} from './glossary-reading.js';
import {historyReading} from './history-reading.js';
import {lessonsReading} from './lessons-reading.js';
import {menuReading} from './menu-reading.js';
import {MOST_ROWS, type PageReading} from './page-reading.js';
import {replayLines} from './replay-lines.js';
import {viewReading} from './view-reading.js';

const printed: PageReading = {
  opens: view => {
    const lines = printedLines(view).all.map(({source, text}) =>
      source === '' ? text : `${source}: ${text}`,
    );
    return lines.slice(-MOST_ROWS);
  },
};

const demonstration = (page: PageId): PageReading => ({
  opens: view => [...replayLines(null, view), ...stageLines(view, page)],
  changes: (before, now) => [...replayLines(before, now), ...demonstrationLines(before, now, page)],
});

const readings: Readonly<Record<PageId, PageReading>> = {
  menu: menuReading,
  [LIST]: lessonsReading,
  // A lesson is announced by its phases, whatever page is shown.
  [LESSON]: {opens: () => []},
  [GLOSSARY]: glossaryReading,
  [TERM]: termReading,
  printed,
  [EXPORT]: exportsReading,
  history: historyReading,
};

const readingOf = (page: PageId): PageReading => {
  const known = readings[page];
  if (known) return known;
  return isDemonstration(page) ? demonstration(page) : viewReading(page);
};

/** The page that is shown, when it opens. */
export const openedLines = (view: View): readonly string[] =>
  readingOf(topOf(view.session.pages).id).opens(view);

/** What of the pages changed between two moments. */
export const pageLines = (before: View, now: View): readonly string[] => {
  const [was, is] = [topOf(before.session.pages).id, topOf(now.session.pages).id];
  if (was === is) return readingOf(is).changes?.(before, now) ?? [];
  // A run that begins leads to its view, and so does what a lesson has shown: the run itself is announced.
  const isBegun = now.session.requested !== before.session.requested;
  if (isBegun && pageNamed(is).kind === 'view') return [];
  return [...openedLines(now), ...(isDemonstration(is) ? demonstrationLines(before, now, is) : [])];
};
