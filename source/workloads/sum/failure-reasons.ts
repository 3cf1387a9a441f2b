import {failuresOf} from '../../model/failure/failure.js';
import type {ReasonTable} from '../../model/failure/failure-reasons.js';
import {number, text} from '../../model/failure/fields.js';

/** Sums are text: they may be beyond 2^53. */
export const sumReasons = {
  'wrong-sum': {n: number, found: text, expected: text},
} as const satisfies ReasonTable;

export const {failing} = failuresOf(sumReasons);
