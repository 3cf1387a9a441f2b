import {clamp} from '../options/range.js';
import {isBallot, type LessonState, stepOf, votesOf} from './lesson-state.js';

/** Another answer marked, round and round. */
export const answerMarked = (state: LessonState, by: number): LessonState => {
  const {length} = stepOf(state).answers;
  return {...state, marked: (state.marked + by + length) % length};
};

/** One hand more (1) or less (−1) for an answer, which is then the marked one; where no hands are counted, nothing. */
export const voted = (state: LessonState, answer: number, by: number): LessonState => {
  const {phase} = state;
  if (!isBallot(phase) || answer >= stepOf(state).answers.length) return state;
  const marked = {...state, marked: answer, skips: false};
  if (by < 0 && (votesOf(state, phase)[answer] ?? 0) === 0) return marked;
  return {...marked, votes: [...state.votes, {ballot: phase, answer, by}]};
};

/** Without the latest vote of this ballot. */
export const unvoted = (state: LessonState): LessonState => {
  const last = state.votes.findLastIndex(({ballot}) => ballot === state.phase);
  if (last < 0) return state;
  const marked = clamp(state.votes[last]?.answer ?? 0, {from: 0, to: stepOf(state).answers.length - 1});
  return {...state, marked, votes: state.votes.toSpliced(last, 1)};
};
