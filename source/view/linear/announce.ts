import {appearanceIds} from '../../model/options/appearance.js';
import {printable} from '../../model/printable/printable.js';
import {LESSON} from '../../model/session/lessons.js';
import {topOf} from '../../model/session/page-stack.js';
import type {KeyId} from '../../text/text.js';
import {type KeyedPage, keyGroupsOf, labelOf, modeOf} from '../keys/page-keys.js';
import type {Page} from '../pages/page.js';
import type {View} from '../view.js';
import {codeLines} from './code-lines.js';
import {lessonLines, nextKeyLines, stepLines} from './lesson-lines.js';
import {momentLines} from './moment-lines.js';
import {openedLines, pageLines} from './page-lines.js';
import {runLines} from './run-lines.js';

/** Characters of a line that are read: what a job has printed, or a failure says, may be long. */
const LONGEST = 1000;

const spoken = (lines: readonly string[]): readonly string[] =>
  lines.map(line => printable(line, LONGEST).replace(/([.!?…:])\.$/, '$1')).filter(line => line !== '');

/**
 * What a screen reader is given to read about what happened between two moments, line by line; `before` is null at
 * the beginning. Moments in which nothing worth a line happened give none.
 */
export const announce = (before: View | null, now: View): readonly string[] =>
  spoken(
    before === null
      ? [now.text.linear.welcome, ...readAgain(now)]
      : [
          ...messageLines(before, now),
          ...readingLines(before, now),
          ...appearanceLines(before, now),
          ...pageLines(before, now),
          ...lessonLines(before, now),
          ...(momentLines(before, now) ?? runLines(before, now)),
          ...codeLines(before, now),
          ...nextKeyLines(before, now),
        ],
  );

/** The page that is shown, from its beginning. */
export const readAgain = (view: View): readonly string[] => {
  const {current} = view.session.lessons;
  const isInStep = topOf(view.session.pages).id === LESSON && current !== null;
  return spoken([
    ...openedLines(view),
    ...(isInStep ? stepLines(view, current) : []),
    ...nextKeyLines(null, view),
  ]);
};

/** That a recording is read, once: how far it is would be said over and over. */
const readingLines = (before: View, {session, text}: View): readonly string[] =>
  session.reading === null || before.session.reading !== null ? [] : [`${text.reading(session.reading)}.`];

const messageLines = (before: View, {session, text}: View): readonly string[] =>
  session.message === null || session.message === before.session.message
    ? []
    : [`${text.message(session.message)}.`];

/** How the screen speaks, where a key changed that. */
const appearanceLines = (before: View, {session, text}: View): readonly string[] =>
  appearanceIds
    .filter(id => session[id] !== before.session[id])
    .map(id => {
      const {label, value} = text.options[id];
      return `${text.linear.labelled(label, (value as (name: string) => string)(session[id]))}.`;
    });

/** The keys of a page, and before them what it shows. */
export const keyLines = ({text, session}: View, page: Page): readonly string[] => {
  const about = text.pageHelp[page.id]?.about;
  const instead: Partial<Record<KeyId, string>> = text.linear.keys;
  return spoken([
    ...(about === undefined ? [] : [about]),
    ...keyGroupsOf(page satisfies KeyedPage, modeOf(session)).map(({id, keys}) => {
      const names = keys.map(key => text.linear.keyNames[key] ?? labelOf(key, true));
      return `${text.linear.key([...new Set(names)], instead[id] ?? text.keys[id].help)}.`;
    }),
  ]);
};
