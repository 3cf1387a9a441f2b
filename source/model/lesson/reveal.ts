import type {Measured} from './figures.js';
import type {Answer, Catalogue, Limits, Misconception} from './lesson.js';
import {handsIn, type LessonState, stepOf, votesOf} from './lesson-state.js';

/** One answer beside what happened. */
export type Revealed = {
  readonly answer: Answer;
  /** Hands before and after the class talked, and for what it saw. */
  readonly before: number;
  readonly after: number;
  readonly seen: number;
  readonly happened: boolean;
};

/** What a class predicted, what it saw, and what was measured. */
export type Reveal = {
  readonly answers: readonly Revealed[];
  /** False where no answer, or more than one, fits what was measured. */
  readonly decided: boolean;
  /** The misconceptions behind the wrong answers that got hands; the one with the most hands first. */
  readonly misconceptions: readonly Misconception[];
};

/** `figures`: those of the step's run; null where it was not run to its end. */
export const revealOf = (
  state: LessonState,
  figures: Measured | null,
  {misconceptions}: Pick<Catalogue, 'misconceptions'>,
): Reveal => {
  const [before, after, seen] = [votesOf(state, 'vote'), votesOf(state, 'revote'), votesOf(state, 'seen')];
  const answers = stepOf(state).answers.map((answer, i) => ({
    answer,
    before: before[i] ?? 0,
    after: after[i] ?? 0,
    seen: seen[i] ?? 0,
    happened: hasHappened(answer, figures),
  }));
  const predicted = handsIn(state, 'revote') > 0 ? 'after' : 'before';
  const wrong = answers
    .filter(({happened, ...hands}) => !happened && hands[predicted] > 0)
    .toSorted((a, b) => b[predicted] - a[predicted]);
  return {
    answers,
    decided: answers.filter(({happened}) => happened).length === 1,
    misconceptions: [...new Set(wrong.map(({answer}) => answer.misconception))].flatMap(
      wanted => misconceptions.find(({name}) => name === wanted) ?? [],
    ),
  };
};

/** Whether an answer is what happened: by the figures that it names, or, where it names none, by its own word. */
export const hasHappened = ({when, isRight}: Answer, figures: Measured | null): boolean => {
  const limits = Object.entries(when);
  if (limits.length === 0) return isRight;
  return figures !== null && limits.every(([id, limit]) => lies(figures[id]?.value ?? null, limit));
};

const lies = (value: number | null, {from, to}: Limits): boolean =>
  value !== null && value >= (from ?? Number.NEGATIVE_INFINITY) && value <= (to ?? Number.POSITIVE_INFINITY);
