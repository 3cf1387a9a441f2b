import {type Wording, wordingIn} from '../model/lesson/lesson.js';
import type {LanguageName} from '../model/options/appearance.js';
import type {TaughtStep} from '../model/session/teacher-notes.js';
import type {LessonText} from './lesson-text.js';

/** What a second terminal says beside the notes of a step. */
export type TeacherNotesText = {
  /** Before each part. */
  readonly labels: Readonly<Record<'say' | 'tradeOff' | 'example', string>>;
  /** A step without notes. */
  readonly none: string;
  readonly noLesson: string;
  /** No dashboard is running; `pid`: none with the process id that was asked for. */
  readonly noDashboard: (pid: number | null) => string;
  /** Which one is followed, and how many more are running, which were started earlier. */
  readonly follows: (pid: number, others: number) => string;
  readonly otherVersion: (pid: number) => string;
  /** The key that ends it. */
  readonly quit: string;
};

/** A part of a step's notes: its label, and what it says. */
export type NotesPart = {
  readonly id: keyof TeacherNotesText['labels'] | 'nextKey';
  readonly label: string;
  readonly text: string;
};

/** Which step it is: chapter, lesson, place and title. */
export const headingOf = (
  {chapter, lesson, step, steps, title}: TaughtStep,
  words: LessonText,
  language: LanguageName,
): string => {
  const lessonAt = [
    ...(chapter === null ? [] : [words.chapter(chapter)]),
    wordingIn(lesson, language),
    ...(steps > 1 ? [words.stepOf(step, steps)] : []),
  ].join(' · ');
  return `${lessonAt}: ${wordingIn(title, language)}`;
};

/** What to say, what it costs, an example, and the next key, which is always the last part. */
export const notesParts = (
  {notes, nextKey, answers}: TaughtStep,
  words: LessonText,
  {labels, none}: TeacherNotesText,
  language: LanguageName,
): readonly NotesPart[] => {
  const part = (id: 'say' | 'tradeOff' | 'example', wording: Wording): NotesPart => ({
    id,
    label: labels[id],
    text: wordingIn(wording, language).trim(),
  });
  return [
    ...(notes === null
      ? [{id: 'say', label: labels.say, text: none} as const]
      : [part('say', notes.say), part('tradeOff', notes.tradeOff), part('example', notes.example)]),
    {id: 'nextKey', label: words.nextKey, text: words.nextKeys[nextKey](answers)},
  ];
};
