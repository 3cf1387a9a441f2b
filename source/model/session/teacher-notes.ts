import type {Notes, Wording} from '../lesson/lesson.js';
import {handsIn, type LessonState, stepOf} from '../lesson/lesson-state.js';
import type {LanguageName} from '../options/appearance.js';
import {LESSON} from './lessons.js';
import {topOf} from './page-stack.js';
import {isLive, type SessionState} from './session-state.js';

/** What a teacher presses next, by where the class is in its step. */
export const NEXT_KEYS = [
  'vote',
  'voted',
  'skip',
  'discuss',
  'revote',
  'guess',
  'running',
  'watched',
  'demonstration',
  'seen',
  'reveal',
  'last',
] as const;
export type NextKey = (typeof NEXT_KEYS)[number];

/** The step that a class is in, as its teacher needs it. */
export type TaughtStep = {
  /** null for what is no part of the course. */
  readonly chapter: number | null;
  readonly lesson: Wording;
  /** From 1. */
  readonly step: number;
  readonly steps: number;
  readonly title: Wording;
  readonly notes: Notes | null;
  /** How many answers its question has. */
  readonly answers: number;
  readonly nextKey: NextKey;
};

/** What a second terminal shows of a dashboard: its language, and the step of its lesson; null: no lesson is open. */
export type Teaching = {readonly language: LanguageName; readonly step: TaughtStep | null};

/** The teacher's side of a session. */
export const teachingOf = (state: SessionState): Teaching => {
  const {current} = state.lessons;
  return {language: state.language, step: current && taughtStep(state, current)};
};

const taughtStep = (state: SessionState, current: LessonState): TaughtStep => {
  const {title, notes, answers} = stepOf(current);
  const {lesson, step} = current;
  return {
    chapter: lesson.chapter,
    lesson: lesson.title,
    step: step + 1,
    steps: lesson.steps.length,
    title,
    notes,
    answers: answers.length,
    nextKey: nextKeyOf(state, current),
  };
};

/** The key that leads a class on from where it is. */
export const nextKeyOf = (state: SessionState, current: LessonState): NextKey => {
  switch (current.phase) {
    case 'vote':
      if (current.skips) return 'skip';
      return handsIn(current, 'vote') > 0 ? 'voted' : 'vote';
    case 'run':
      if (topOf(state.pages).id !== LESSON && stepOf(current).shows.kind === 'demonstration')
        return 'demonstration';
      return isLive(state) ? 'running' : 'watched';
    case 'reveal':
      return current.step + 1 < current.lesson.steps.length ? 'reveal' : 'last';
    default:
      return current.phase;
  }
};
