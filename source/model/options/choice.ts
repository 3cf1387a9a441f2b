/** What sets the speed of a job: what most of its time goes to. */
export type Bound = 'io' | 'cpu' | 'memory' | 'cache' | 'mixed';

/** What jobs look like to a spectator: they wait, they compute, or they wait and then compute. */
export type Nature = 'waiting' | 'computing' | 'mixed';

/** The nature of jobs; of those of which nothing is known it is assumed that they do both. */
export const natureOf = (bound: Bound | null): Nature => {
  if (bound === 'io') return 'waiting';
  return bound === 'mixed' || bound === null ? 'mixed' : 'computing';
};

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
  /** What bounds its jobs; null where that is not known. */
  readonly bound: Bound | null;
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
  bound: null,
  jobs: 1,
  size: null,
  latencyMs: null,
  takes: [],
});
