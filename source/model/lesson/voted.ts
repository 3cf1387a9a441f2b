import type {AskedQuestion, Prediction} from '../event/prediction.js';
import type {Measured} from './figures.js';
import type {Lesson} from './lesson.js';
import {hasHappened} from './reveal.js';

type AskedAnswer = AskedQuestion['answers'][number];

/** The hands that a recording has for each answer of its question, and which answer was measured. */
export type Voted = {
  readonly answers: readonly {
    readonly answer: Pick<AskedAnswer, 'text'>;
    readonly before: number;
    readonly after: number;
    readonly happened: boolean;
  }[];
  /** Whether no hands were counted. */
  readonly skipped: boolean;
  /** Whether exactly one answer fits what was measured; null where nothing was measured to the end. */
  readonly decided: boolean | null;
};

/** The question that was asked; null where it is that of a lesson that is not among these. */
export const askedQuestion = (
  lessons: readonly Lesson[],
  {lesson: name, step: number, asked}: Prediction,
): AskedQuestion | null => {
  if (asked !== undefined) return asked;
  const lesson = lessons.find(one => one.name === name && !one.isOwn);
  const step = lesson?.steps[number - 1];
  return lesson && step ? {...step, title: lesson.title} : null;
};

/** What was predicted beside what happened. `figures`: those of the step; null where it was not run to its end. */
export const votedOn = (
  {answers: all}: Pick<AskedQuestion, 'answers'>,
  prediction: Prediction,
  figures: Measured | null,
): Voted => {
  const {before, after} = 'skipped' in prediction ? {before: [], after: []} : prediction;
  const answers = all.map((answer, i) => ({
    answer,
    before: before[i] ?? 0,
    after: after[i] ?? 0,
    happened: figures !== null && hasHappened(answer, figures),
  }));
  return {
    answers,
    skipped: 'skipped' in prediction,
    decided: figures === null ? null : answers.filter(({happened}) => happened).length === 1,
  };
};
