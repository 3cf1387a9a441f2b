import type {Measured, MeasuredFigure} from './figures.js';
import {guessMs} from './guess.js';
import type {Answer, Catalogue, Limits, Misconception, Suggestion} from './lesson.js';
import {handsIn, type LessonState, stepOf, votesOf} from './lesson-state.js';

/** One answer beside what happened. */
export type Revealed = {
  readonly answer: Answer;
  /** Hands before and after the class talked, and for what it saw. */
  readonly before: number;
  readonly after: number;
  readonly seen: number;
  readonly happened: boolean;
  /** The time that stands beside it, ms; null where it has none. */
  readonly time: MeasuredFigure | null;
};

/** A time that was guessed beside the one that was measured, ms; null: not measured. */
export type Guessed = {readonly guessMs: number; readonly measuredMs: number | null};

/** How good a bet was, as limits of a suggestion name it. */
const betFigures = ['right', 'guessed'] as const;
export const BET_FIGURES: readonly string[] = betFigures;
/** right: the part of the hands for what happened, 0 to 1; guessed: the measured time over the guessed one. */
type BetFigures = Readonly<Record<(typeof betFigures)[number], number | null>>;

/** What a class predicted, what it saw, and what was measured. */
export type Reveal = {
  readonly answers: readonly Revealed[];
  /** False where no answer, or more than one, fits what was measured. */
  readonly decided: boolean;
  /** The misconceptions behind the wrong answers that got hands; the one with the most hands first. */
  readonly misconceptions: readonly Misconception[];
  /** null where no time was guessed. */
  readonly guess: Guessed | null;
  /** What to show next; null where nothing was decided, or nothing applies. */
  readonly next: Suggestion | null;
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
    time: (answer.time !== undefined && figures?.[answer.time]) || null,
  }));
  const guess = guessedIn(state, figures);
  const decided = answers.filter(({happened}) => happened).length === 1;
  const predicted = handsIn(state, 'revote') > 0 ? 'after' : 'before';
  const wrong = answers
    .filter(({happened, ...hands}) => !happened && hands[predicted] > 0)
    .toSorted((a, b) => b[predicted] - a[predicted]);
  return {
    answers,
    decided,
    misconceptions: [...new Set(wrong.map(({answer}) => answer.misconception))].flatMap(
      wanted => misconceptions.find(({name}) => name === wanted) ?? [],
    ),
    guess,
    next: decided ? nextOf(state, figures, betOf(answers, predicted, guess)) : null,
  };
};

const guessedIn = (state: LessonState, figures: Measured | null): Guessed | null => {
  const guess = guessMs(state);
  const {figure = ''} = stepOf(state).guess ?? {};
  return guess === null ? null : {guessMs: guess, measuredMs: figures?.[figure]?.value ?? null};
};

const betOf = (
  answers: readonly Revealed[],
  predicted: 'before' | 'after',
  guess: Guessed | null,
): BetFigures => {
  const hands = (of: readonly Revealed[]): number => of.reduce((sum, one) => sum + one[predicted], 0);
  const all = hands(answers);
  return {
    right: all === 0 ? null : hands(answers.filter(({happened}) => happened)) / all,
    guessed: guess?.measuredMs == null ? null : guess.measuredMs / guess.guessMs,
  };
};

const nextOf = (state: LessonState, figures: Measured | null, bet: BetFigures): Suggestion | null => {
  const value = (id: string): number | null => bet[id as keyof BetFigures] ?? figures?.[id]?.value ?? null;
  const {next = []} = stepOf(state);
  return next.find(({when}) => Object.entries(when).every(([id, limit]) => lies(value(id), limit))) ?? null;
};

/** Whether an answer is what happened: by the figures that it names, or, where it names none, by its own word. */
export const hasHappened = (
  {when, isRight}: Pick<Answer, 'when' | 'isRight'>,
  figures: Measured | null,
): boolean => {
  const limits = Object.entries(when);
  if (limits.length === 0) return isRight;
  return figures !== null && limits.every(([id, limit]) => lies(figures[id]?.value ?? null, limit));
};

const lies = (value: number | null, {from, to}: Limits): boolean =>
  value !== null && value >= (from ?? Number.NEGATIVE_INFINITY) && value <= (to ?? Number.POSITIVE_INFINITY);
