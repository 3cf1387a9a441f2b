import {strategies} from '../../model/event/strategies.js';
import {wordingIn} from '../../model/lesson/lesson.js';
import {natureOf} from '../../model/options/choice.js';
import {EXPORT, exportRow} from '../../model/session/exporting.js';
import {GLOSSARY, TERM} from '../../model/session/glossary.js';
import {LESSON, LIST, listed} from '../../model/session/lessons.js';
import {menuRowAt, menuRows} from '../../model/session/menu.js';
import {type PageId, topOf} from '../../model/session/page-stack.js';
import {choiceOf, jobsOf, orderOf} from '../../model/session/settings.js';
import {found, glossaryIn, otherNames} from '../../text/glossary.js';
import {optionShows, optionValue} from '../../text/option-text.js';
import {exportRows} from '../pages/export/select.js';
import {markedTerm} from '../pages/glossary/select.js';
import {pageNamed} from '../pages/pages.js';
import {printedLines} from '../pages/printed/select.js';
import type {View} from '../view.js';
import {demonstrationLines, isDemonstration, stageLines} from './demonstration-lines.js';
import {chosenRun, markedRuns, runsTitle, runTexts} from './history-lines.js';
import {replayLines} from './replay-lines.js';
import {viewRows} from './view-rows.js';

/** How a page is read: all of it when it opens, and what of it changes while it is open. */
type PageReading = {
  readonly opens: (view: View) => readonly string[];
  readonly changes?: (before: View, now: View) => readonly string[];
};

/** Rows of a list that are read at once; the arrow keys read the others one by one. */
const MOST_ROWS = 30;

/** Numbered rows; of many, the first ones. */
const listLines = ({text: {linear}}: View, rows: readonly string[]): readonly string[] => [
  ...rows.slice(0, MOST_ROWS).map((row, i) => linear.row(i + 1, rows.length, row)),
  ...(rows.length > MOST_ROWS ? [linear.rowsLeftOut(rows.length - MOST_ROWS)] : []),
];

const markedLine = ({text: {linear}}: View, rows: readonly string[], at: number): readonly string[] => {
  const row = rows[at];
  return row === undefined ? [] : [linear.marked(linear.row(at + 1, rows.length, row))];
};

const menu: PageReading = {
  opens: view => [
    `${view.text.keys.workload.label}:`,
    ...listLines(view, menuTexts(view, false)),
    ...markedLine(view, menuTexts(view), menuRowAt(view.session)),
  ],
  changes(before, now) {
    const at = menuRowAt(now.session);
    const isMoved = at !== menuRowAt(before.session);
    const row = menuTexts(now)[at];
    // A change of the next run is a message already.
    const isChanged = row !== menuTexts(before)[at] && now.session.message === before.session.message;
    return isMoved || isChanged ? markedLine(now, menuTexts(now), at) : [];
  },
};

const menuTexts = ({session, text: {options}}: View, isWhole = true): readonly string[] =>
  menuRows(session).map(row => {
    const words = `${options[row.id].label}, ${optionValue(options, row)}.`;
    return isWhole ? `${words} ${optionShows(options, row)}.` : words;
  });

const lessons: PageReading = {
  opens: view => {
    const {text, session} = view;
    const rows = lessonTexts(view);
    if (rows.length === 0) return [`${text.lesson.loading}.`];
    return [
      `${text.lesson.title}:`,
      ...listLines(view, rows),
      ...markedLine(view, rows, session.lessons.row),
    ];
  },
  changes(before, now) {
    if (before.session.lessons.lessons !== now.session.lessons.lessons) return lessons.opens(now);
    const {row} = now.session.lessons;
    return row === before.session.lessons.row ? [] : markedLine(now, lessonTexts(now), row);
  },
};

const lessonTexts = ({session, text: {lesson: words}}: View): readonly string[] =>
  listed(session.lessons).map(({chapter, title, name, steps}) => {
    const done = session.lessons.done[name]?.length ?? 0;
    return [
      ...(chapter === null ? [] : [words.chapter(chapter)]),
      wordingIn(title, session.language),
      ...(done > 0 ? [words.steps(done, steps.length)] : []),
    ].join(', ');
  });

const glossary: PageReading = {
  opens: view => {
    const {title} = glossaryIn(view.session.language);
    return [`${title}.`, ...foundLines(view)];
  },
  changes(before, now) {
    const isSame = markedTerm(before.session) === markedTerm(now.session);
    if (before.session.search !== now.session.search) return foundLines(now);
    return isSame ? [] : [now.text.linear.marked(termName(now))];
  },
};

const termName = ({session}: View): string => {
  const {entries, nothing} = glossaryIn(session.language);
  const id = markedTerm(session);
  return id === null ? nothing : [entries[id].term, ...otherNames(id, session.language)].join(', ');
};

const foundLines = (view: View): readonly string[] => {
  const {session, text} = view;
  const {search: label, nothing} = glossaryIn(session.language);
  const {length} = found(session.search);
  const searched = session.search === '' ? [] : [text.linear.labelled(label, session.search)];
  return [
    [...searched, length === 0 ? nothing : text.linear.found(length)].join('. '),
    ...(length === 0 ? [] : [text.linear.marked(termName(view))]),
  ];
};

const term: PageReading = {
  opens: ({session}) => {
    const words = glossaryIn(session.language);
    const id = markedTerm(session);
    if (id === null) return [words.nothing];
    const {term: name, kitchen, also, meaning, table = []} = words.entries[id];
    return [
      [name, ...otherNames(id, session.language)].join(', '),
      ...(kitchen === undefined ? [] : [`${words.kitchen}: ${kitchen}`]),
      ...(also === undefined ? [] : [`${words.also}: ${also.join(', ')}`]),
      ...meaning,
      ...table.map(([left, right]) => `${left}; ${right}`),
    ];
  },
};

const printed: PageReading = {
  opens: view => {
    const lines = printedLines(view).all.map(({source, text}) =>
      source === '' ? text : `${source}: ${text}`,
    );
    return lines.slice(-MOST_ROWS);
  },
};

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
const runView = (page: PageId): PageReading => ({
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

const demonstration = (page: PageId): PageReading => ({
  opens: view => [...replayLines(null, view), ...stageLines(view, page)],
  changes: (before, now) => [...replayLines(before, now), ...demonstrationLines(before, now, page)],
});

const exports: PageReading = {
  opens: view => {
    const {takeHome} = view.text;
    return [
      `${takeHome.title}:`,
      ...listLines(view, exportTexts(view)),
      ...markedLine(view, exportTexts(view), exportRow(view.session)),
      `${takeHome.where}.`,
    ];
  },
  changes(before, now) {
    const at = exportRow(now.session);
    const {busy, result} = now.session.exports;
    const was = before.session.exports;
    return [
      ...(at === exportRow(before.session) ? [] : markedLine(now, exportTexts(now), at)),
      // How far it is would be said over and over.
      ...(busy && busy.id !== was.busy?.id ? [`${now.text.takeHome.writing(busy.id, null)}.`] : []),
      ...(result && result !== was.result ? [`${now.text.takeHome.ended(result)}.`] : []),
    ];
  },
};

const exportTexts = (view: View): readonly string[] =>
  exportRows(view).map(({name, about}) => `${name}, ${about}.`);

const history: PageReading = {
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

const readings: Readonly<Record<PageId, PageReading>> = {
  menu,
  [LIST]: lessons,
  // A lesson is announced by its phases, whatever page is shown.
  [LESSON]: {opens: () => []},
  [GLOSSARY]: glossary,
  [TERM]: term,
  printed,
  [EXPORT]: exports,
  history,
};

const readingOf = (page: PageId): PageReading => {
  const known = readings[page];
  if (known) return known;
  return isDemonstration(page) ? demonstration(page) : runView(page);
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
