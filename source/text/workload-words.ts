import type {Plan} from '../model/event/plan.js';
import type {Bound} from '../model/options/choice.js';
import type {Workload} from '../workloads/contract.js';
import {presetNamed} from '../workloads/presets.js';
import {type FiguresWorkload, fileWorkload, findWorkload, type WorkloadName} from '../workloads/table.js';

/** What a language says about one workload. */
export type WorkloadWords = {
  /** What a job is, in a few words for `--help`. */
  readonly help: string;
  /**
   * For the menu: what it does, and which strategies, by their keys, should help. `cores`: what a vocabulary
   * calls them; `contrast`: from how many of them on it differs from the work that it is compared with.
   */
  readonly menu: (cores: string, contrast: number) => string;
  /** What distinguishes a plan's jobs, in a few words each. */
  readonly details: (plan: Plan) => readonly string[];
};

/** The workload that a choice of the menu is about: a name, a preset, or the user's own module. */
const chosenWorkload = (choice: string): Workload =>
  findWorkload(presetNamed(choice)?.workload ?? choice) ?? fileWorkload;

/**
 * The sentence of the menu about a chosen workload: what bounds it, and its own words; `cores`: what a
 * vocabulary calls them.
 */
export const sentenceOf = (
  words: AllWorkloads,
  bounds: Readonly<Record<Bound, string>>,
  cores: string,
  choice: string,
): string => {
  const {name, bound, contrastCores = 1} = chosenWorkload(choice);
  const sentence = words[name as WorkloadName].menu(cores, contrastCores);
  return bound === null ? sentence : `${bounds[bound]}: ${sentence}`;
};

/** What bounds the jobs of a workload, as far as its name is known here. */
export const boundOf = (workload: string): Bound | null => findWorkload(workload)?.bound ?? null;

/** Whether jobs of a workload do nothing but wait for an answer that takes the plan's latency. */
export const waitsAlone = (workload: string): boolean => {
  const row = findWorkload(workload);
  return row !== undefined && row.bound === 'io' && row.takes.includes('latencyMs');
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
