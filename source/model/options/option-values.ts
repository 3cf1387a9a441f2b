import type {ValueOf} from './option-type.js';
import {type RunOptionId, type RunOptions, runOptionRows} from './run-options.js';

type Value<Id extends RunOptionId> = ValueOf<RunOptions[Id]['type']>;

/** The value of an option in the settings; null where the work, the strategy or the machine decides. */
export type ChosenValue<Id extends RunOptionId> =
  | Value<Id>
  | (RunOptions[Id]['initial'] extends null ? null : never);

/** The ids of the rows that have a property of that value. */
export type IdsWith<Property extends object> = {
  [Id in RunOptionId]: RunOptions[Id] extends Property ? Id : never;
}[RunOptionId];

/** The options that stand in a plan: those of the command line. */
export type PlanOptionId = IdsWith<{readonly flags: string}>;

/** The value of each option in a plan; null only where the machine decides. */
export type PlanOptions = {
  readonly [Id in PlanOptionId]:
    | Value<Id>
    | (Id extends IdsWith<{readonly decidedBy: 'machine'}> ? null : never);
};

export type SummaryOptionId = IdsWith<{readonly inSummary: true}>;
export type HeaderOptionId = IdsWith<{readonly inHeader: true}>;

/** The values when nothing is chosen. */
export const initialValues = Object.fromEntries(
  runOptionRows.map(([id, {initial}]) => [id, initial]),
) as unknown as {readonly [Id in RunOptionId]: ChosenValue<Id>};

/** The ids of the rows that `isWanted`, in the table's order. */
export const idsWhere = (
  isWanted: (row: (typeof runOptionRows)[number][1]) => boolean,
): readonly RunOptionId[] => runOptionRows.filter(([, row]) => isWanted(row)).map(([id]) => id);

/** The options that stand in a plan. */
export const planOptionIds = idsWhere(({flags}) => flags !== null) as readonly PlanOptionId[];

const summaryIds = idsWhere(({inSummary}) => inSummary === true) as readonly SummaryOptionId[];

/** The options that the header of a run can show, in the table's order. */
export const headerIds = idsWhere(({inHeader}) => inHeader === true) as readonly HeaderOptionId[];

/** Some fields of an object. */
export const picked = <From extends object, Id extends keyof From>(
  from: From,
  ids: readonly Id[],
): Pick<From, Id> => Object.fromEntries(ids.map(id => [id, from[id]])) as Pick<From, Id>;

/** The options of a plan that are part of the JSON summary. */
export const summaryOptions = (plan: PlanOptions): Pick<PlanOptions, SummaryOptionId> =>
  picked(plan, summaryIds);
