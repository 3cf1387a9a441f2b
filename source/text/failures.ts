import type {Failure, Problem} from '../model/event/event.js';
import {unworded} from '../model/failure/failure.js';
import {
  checkedFields,
  type FieldsOf,
  reasons as modelReasons,
  type ReasonTable,
} from '../model/failure/failure-reasons.js';
import {placeIn} from '../model/failure/inspect-error.js';
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

/** The sentence for the failure of a user's own code, with the class of the error and the place where it was thrown. */
export const withOrigin = (failure: Failure, say: (problem: Problem) => string): string => {
  const sentence = say(failure);
  const {stack = '', fields} = failure;
  const place = placeIn(stack);
  if (place === '' || sentence.includes(place)) return sentence;
  const {name} = fields;
  const isNamed = typeof name !== 'string' || sentence.includes(name);
  return `${isNamed ? '' : `${name}: `}${sentence} (${place})`;
};

/** An error with its class and place, of which either may be unknown. */
export const lostError = ({
  name,
  message,
  place,
}: Readonly<Record<'name' | 'message' | 'place', string>>): string => {
  const what = [name, message].filter(part => part !== '').join(': ');
  return place === '' ? what : `${what} (${place})`;
};

const isKnown = (reason: string): reason is keyof typeof reasons => Object.hasOwn(reasons, reason);
