import {failuresOf} from '../../model/failure/failure.js';
import type {ReasonTable} from '../../model/failure/failure-reasons.js';
import {number, text} from '../../model/failure/fields.js';
import {freeMemoryReasons} from '../free-memory/failure-reasons.js';

/** A wrong sum of `lines` cache lines from line `first` on. Sums are text: they may be beyond 2^53. */
export const memoryReasons = {
  ...freeMemoryReasons,
  'wrong-lines': {lines: number, first: number, found: text, expected: text},
} as const satisfies ReasonTable;

export const {failing} = failuresOf(memoryReasons);
