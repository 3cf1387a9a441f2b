/** What is wrong with a file of a lesson: where, what stands there, and what is expected. */
export type FileProblem = {
  /** From 1. */
  readonly line: number;
  /** The place by names, such as `steps.0.answers`; '' for the file as a whole. */
  readonly path: string;
  /** null where nothing stands there. */
  readonly found: string | null;
  readonly expected: string;
};
