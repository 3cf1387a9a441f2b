/** How much there is to do in one job of a choice. */
export type ChoiceSize = {
  readonly value: number;
  readonly unit: 'bytes' | 'n';
  readonly limit: number;
  /** Set where it has to suit the machine: whether it is known yet which size does. */
  readonly calibration?: 'missing' | 'done';
};

/** What can be chosen as work: a row of the workload table, a preset, or the user's own module. */
export type Choice = {
  readonly name: string;
  /** How many jobs it has when no number is chosen. */
  readonly jobs: number;
  /** Its size and how large that may be; null where it has none. */
  readonly size: ChoiceSize | null;
  /** Delay of the embedded server's answers, ms; null where it waits for none. */
  readonly latencyMs: number | null;
  /** Those of the run options marked `someWork` that mean something to it, by id. */
  readonly takes: readonly string[];
};

/** Work of which nothing is known. */
export const unknownChoice = (name: string): Choice => ({
  name,
  jobs: 1,
  size: null,
  latencyMs: null,
  takes: [],
});
