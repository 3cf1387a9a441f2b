import type {AskedQuestion, Prediction} from '../event/prediction.js';
import {guessMs} from './guess.js';
import type {Lesson, LessonStep} from './lesson.js';
import {handsIn, type LessonState, type Phase, stepOf, votesOf} from './lesson-state.js';

/** The phases that the run of a step ends: what was voted until then is its prediction. */
const BEFORE_THE_RUN: readonly Phase[] = ['vote', 'discuss', 'revote', 'guess'];

/** What the class predicts of a run that begins now; null where it has watched the step already and knows. */
export const predictionOf = (state: LessonState): Prediction | null => {
  const {lesson, step, phase} = state;
  if (!BEFORE_THE_RUN.includes(phase)) return null;
  const asked = {
    lesson: lesson.name,
    step: step + 1,
    ...(lesson.isOwn && {asked: questionOf(lesson, stepOf(state))}),
  };
  if (handsIn(state, 'vote') + handsIn(state, 'revote') === 0) return {...asked, skipped: true};
  const guessed = guessMs(state);
  return {
    ...asked,
    before: votesOf(state, 'vote'),
    after: votesOf(state, 'revote'),
    ...(guessed !== null && {guessMs: guessed}),
  };
};

const questionOf = ({title}: Lesson, {watch, question, answers}: LessonStep): AskedQuestion => ({
  title,
  watch,
  question,
  answers: answers.map(({text, when, isRight}) => ({text, when, isRight})),
});
