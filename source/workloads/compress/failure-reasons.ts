import {failuresOf} from '../../model/failure/failure.js';
import type {ReasonTable} from '../../model/failure/failure-reasons.js';
import {number} from '../../model/failure/fields.js';

export const compressReasons = {'wrong-text': {bytes: number}} as const satisfies ReasonTable;

export const {failing} = failuresOf(compressReasons);
