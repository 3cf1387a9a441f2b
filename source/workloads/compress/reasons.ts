import {failuresOf} from '../../model/failure/failure.js';
import {number} from '../../model/failure/fields.js';
import type {ReasonTable} from '../../model/failure/reasons.js';

export const compressReasons = {'wrong-text': {bytes: number}} as const satisfies ReasonTable;

export const {failing} = failuresOf(compressReasons);
