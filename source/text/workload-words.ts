import type {Plan} from '../model/event/plan.js';
import {findWorkload, type WorkloadName} from '../workloads/table.js';

/** The words of one language about the jobs of each workload: what distinguishes them, in a few words each. */
export type WorkloadDetails = Readonly<Record<WorkloadName, (plan: Plan) => readonly string[]>>;

/** The words of plain output about one workload's results: "Wrote 8 files", and a sentence for each result. */
export type ResultWords = {
  readonly done: string;
  readonly noun: string;
  result(figures: Readonly<Record<string, unknown>>, label: string): string;
};

/** The words about a plan's jobs; `unknown` is for a workload that only a newer version knows. */
export const detailsFor = (
  details: WorkloadDetails,
  unknown: (plan: Plan) => readonly string[],
  plan: Plan,
): readonly string[] => {
  const row = findWorkload(plan.workload);
  return row === undefined ? unknown(plan) : details[row.name as WorkloadName](plan);
};
