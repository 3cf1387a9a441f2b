import {type Lesson, wordingIn} from '../../../model/lesson/lesson.js';
import {listed} from '../../../model/session/lessons.js';
import {type Line, type NumberedLine, numbered} from '../../components/lines.js';
import {type ListWindow, windowOf} from '../../layout/list-window.js';
import {widest} from '../../layout/width.js';
import type {View} from '../../view.js';

const MARK = 3;
const GAP = 3;

/** The lessons in so many lines: chapter, title, and how far each was followed; the marked one is in sight. */
export const lessonRows = (view: View, height: number): ListWindow<NumberedLine> => {
  const {session, text} = view;
  const lessons = listed(session.lessons);
  const titles = lessons.map(({title}) => wordingIn(title, session.language));
  const chapters = lessons.map(({chapter}) => (chapter === null ? '' : text.lesson.chapter(chapter)));
  const widths = {chapter: widest(chapters), title: widest(titles)};
  const {row} = session.lessons;
  const lines = lessons.map((lesson, i) =>
    lineOf(view, lesson, i === row, {chapter: chapters[i] ?? '', title: titles[i] ?? ''}, widths),
  );
  return windowOf(numbered(lines), Math.max(0, row - Math.floor(height / 2)), height);
};

const lineOf = (
  {session, text, theme, glyphs, columns}: View,
  {name, steps}: Lesson,
  marked: boolean,
  words: {readonly chapter: string; readonly title: string},
  widths: {readonly chapter: number; readonly title: number},
): Line => {
  const done = session.lessons.done[name]?.length ?? 0;
  const room = columns - MARK - widths.chapter - GAP - 1;
  const width = Math.min(widths.title, room);
  const progress = text.lesson.steps(done, steps.length);
  return {
    indent: 0,
    cells: {
      mark: {text: marked ? ` ${glyphs.mark}` : '', tone: theme.key, width: MARK},
      chapter: {text: words.chapter, tone: theme.quiet, width: widths.chapter, after: GAP},
      title: {text: words.title, tone: marked ? theme.chosen : theme.strong, width, after: GAP},
      done: {text: done === steps.length ? glyphs.done : '', tone: theme.live, width: 2},
      ...(done > 0 && {progress: {text: progress, tone: theme.quiet, after: 1}}),
    },
  };
};
