import type {Problem} from '../model/event/event.js';
import {unworded} from '../model/failure/failure.js';
import {
  checkedFields,
  type FieldsOf,
  reasons as modelReasons,
  type ReasonTable,
} from '../model/failure/failure-reasons.js';
import {workloadReasons} from '../workloads/table.js';

/** Every reason that needs a sentence in each language. */
export const reasons = {...modelReasons, ...workloadReasons};

/** A sentence for each reason of a table; `terms`: the words of the language that depend on the vocabulary. */
export type Sentences<Table extends ReasonTable, Terms> = {
  readonly [R in keyof Table]: (fields: FieldsOf<Table[R]>, terms: Terms) => string;
};

/**
 * The sentence for a problem, which may come from outside. An unknown reason, or one with missing
 * or wrong fields, is shown by its code and fields as they are.
 */
export const sentenceFor = <Terms>(
  sentences: Sentences<typeof reasons, Terms>,
  terms: Terms,
  problem: Problem & {readonly code?: string},
): string => {
  const {reason} = problem;
  if (!isKnown(reason)) return unworded(problem);
  const fields = checkedFields(reasons[reason], problem.fields);
  if (fields === null) return unworded(problem);
  const say = sentences[reason] as (fields: object, terms: Terms) => string;
  return say(fields, terms);
};

const isKnown = (reason: string): reason is keyof typeof reasons => Object.hasOwn(reasons, reason);
