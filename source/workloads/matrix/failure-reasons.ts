import {failuresOf} from '../../model/failure/failure.js';
import type {ReasonTable} from '../../model/failure/failure-reasons.js';
import {number} from '../../model/failure/fields.js';
import {freeMemoryReasons} from '../free-memory/failure-reasons.js';

/** `row`: the first wrong row of the product, from 1. */
export const matrixReasons = {
  ...freeMemoryReasons,
  'wrong-product': {n: number, row: number},
} as const satisfies ReasonTable;

export const {failing} = failuresOf(matrixReasons);
