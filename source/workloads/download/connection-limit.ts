import {freeDescriptors} from '../../kernel/free-descriptors.js';

/**
 * Most connections of an executor; a choice: fewer than may wait to be accepted (4,096 on Linux, as in the embedded
 * server). Beyond that the system drops attempts, which fail or are repeated seconds later.
 */
const MOST = 4000;

/** Descriptors that are left to everything else in the process; a choice. */
const RESERVE = 16;

/**
 * How many connections an executor that wants `wanted` may open: each takes a descriptor, here and in a server on this
 * machine. The jobs beyond that wait for one.
 */
export const connectionLimit = (wanted: number, free: number | null = freeDescriptors()): number =>
  Math.max(1, Math.min(wanted, MOST, (free ?? Number.POSITIVE_INFINITY) - RESERVE));
