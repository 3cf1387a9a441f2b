import type {Terms} from './terms.js';
import {number} from './words.js';

/** Under every strategy fewer workers are fewer jobs at a time. */
export const parallel = ({job}: Terms): string => `동시에 하는 ${job.word} 수`;

/** How a process ended: by a signal, or with a code. */
export const ended = (end: string | number): string => (typeof end === 'number' ? `종료 코드 ${end}` : end);

/** What another program says, where it says something. */
export const after = (sentence: string, detail: string): string =>
  detail === '' ? sentence : `${sentence}: ${detail}`;

/** 30초, 0.5초. */
export const inSeconds = (ms: number): string => `${number.format(ms / 1000)}초`;

export const AGAIN = '다시 시도하세요';
