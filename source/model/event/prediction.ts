/**
 * What an audience predicted before a run or a demonstration began. The question is that of a step of a lesson:
 * `lesson` is its name, `step` counts from 1. Hands are counted for each of the question's answers, in their order.
 */
export type Prediction = {readonly lesson: string; readonly step: number} & Predicted;

/**
 * Hands before and after the audience talked about it; `after` is all 0 where it did not vote again. `guessMs`: the
 * time that it guessed, ms; absent where it guessed none.
 */
type Predicted =
  | {readonly skipped: true}
  | {readonly before: readonly number[]; readonly after: readonly number[]; readonly guessMs?: number};
