import {failuresOf} from '../../model/failure/failure.js';
import type {ReasonTable} from '../../model/failure/failure-reasons.js';
import {number, oneOf, text} from '../../model/failure/fields.js';

/** Counts and sums of a set's numbers are text: they may be beyond 2^53. */
export const setsReasons = {
  'wrong-sets': {
    operation: oneOf('union', 'intersection', 'difference'),
    n: number,
    found: text,
    foundSum: text,
    expected: text,
    expectedSum: text,
  },
} as const satisfies ReasonTable;

export const {failing} = failuresOf(setsReasons);
