import type {Plan} from '../model/event/plan.js';
import type {FiguresWorkload, WorkloadName} from '../workloads/table.js';

/** What a language says about one workload. */
export type WorkloadWords = {
  /** What a job is, in a few words for `--help`. */
  readonly help: string;
  /** What distinguishes a plan's jobs, in a few words each. */
  readonly details: (plan: Plan) => readonly string[];
};

/** The words of plain output about one workload's results: "Wrote 8 files", and a sentence for each result. */
export type ResultWords = {
  readonly done: string;
  readonly noun: string;
  result(figures: Readonly<Record<string, unknown>>, label: string): string;
};

/** A row of the README's table of workloads. */
export type ReadmeWords = {
  /** What a job is, where help says too little. */
  readonly job?: string;
  readonly size: string;
  /** How a result is checked. */
  readonly checked: string;
};

/** English also has the words of plain output and of the README; `readme` is null for a user's own file. */
export type EnglishWorkloads = {
  readonly [Name in WorkloadName]: WorkloadWords & {
    readonly readme: ReadmeWords | null;
  } & (Name extends FiguresWorkload ? {readonly plain: ResultWords} : unknown);
};

/** The words of a language about every workload. */
export type AllWorkloads = Readonly<Record<WorkloadName, WorkloadWords>>;

/** What help says of each. */
export const helpOf = (words: AllWorkloads): Readonly<Record<WorkloadName, string>> =>
  Object.fromEntries(Object.entries(words).map(([name, {help}]) => [name, help])) as Record<
    WorkloadName,
    string
  >;

/** The words about a plan's jobs; `unknown` is for a workload that only a newer version knows. */
export const detailsFor = (
  words: AllWorkloads,
  unknown: (plan: Plan) => readonly string[],
  plan: Plan,
): readonly string[] =>
  Object.hasOwn(words, plan.workload) ? words[plan.workload as WorkloadName].details(plan) : unknown(plan);
