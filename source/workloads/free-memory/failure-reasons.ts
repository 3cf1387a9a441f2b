import {failuresOf} from '../../model/failure/failure.js';
import type {ReasonTable} from '../../model/failure/failure-reasons.js';
import {number, oneOf} from '../../model/failure/fields.js';

/** A lack of memory, found before anything is allocated. MB are 1e6 bytes; `choose`: what to make smaller. */
export const freeMemoryReasons = {
  'no-room': {times: number, eachMb: number, freeMb: number, choose: oneOf('workers', 'size or workers')},
} as const satisfies ReasonTable;

export const {failing} = failuresOf(freeMemoryReasons);
