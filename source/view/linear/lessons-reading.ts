import {wordingIn} from '../../model/lesson/lesson.js';
import {listed} from '../../model/session/lessons.js';
import type {View} from '../view.js';
import {listLines, markedLine, type PageReading} from './page-reading.js';

export const lessonsReading: PageReading = {
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
    if (before.session.lessons.lessons !== now.session.lessons.lessons) return lessonsReading.opens(now);
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
