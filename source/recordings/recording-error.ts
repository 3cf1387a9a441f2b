import type {RecordingProblem} from '../model/recording/problem.js';

/** A recording cannot be replayed. */
export class RecordingError extends Error {
  constructor(readonly problem: RecordingProblem) {
    super(problem.reason);
  }
}
