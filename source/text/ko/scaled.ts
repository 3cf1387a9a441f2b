import {number} from './words.js';

/** What is multiplied, before it is. */
export const scaled = (of: 'latencyMs' | 'size', base: number): string =>
  of === 'latencyMs' ? `${number.format(base)} ms` : `크기 ${number.format(base)}`;
