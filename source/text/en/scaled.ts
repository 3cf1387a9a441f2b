import {number} from './words.js';

/** What is multiplied, before it is. */
export const scaled = (of: 'latencyMs' | 'size', base: number): string =>
  of === 'latencyMs' ? `${number.format(base)} ms` : `size ${number.format(base)}`;
