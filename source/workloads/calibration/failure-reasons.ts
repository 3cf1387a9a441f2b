import {failuresOf} from '../../model/failure/failure.js';
import type {ReasonTable} from '../../model/failure/failure-reasons.js';
import {number, processEnd, text} from '../../model/failure/fields.js';

/** Why no size was found. `detail`: the error that the process printed, or ''. */
export const calibrationReasons = {
  'no-size-found': {limitMs: number},
  'calibration-lost': {end: processEnd, detail: text},
} as const satisfies ReasonTable;

export const {failing} = failuresOf(calibrationReasons);
