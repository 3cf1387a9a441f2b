import {failuresOf} from '../../model/failure/failure.js';
import {number} from '../../model/failure/fields.js';
import type {ReasonTable} from '../../model/failure/reasons.js';
import {freeMemoryReasons} from '../free-memory/reasons.js';

/** `row`: the first wrong row of the product, from 1. */
export const matrixReasons = {
  ...freeMemoryReasons,
  'wrong-product': {n: number, row: number},
} as const satisfies ReasonTable;

export const {failing} = failuresOf(matrixReasons);
