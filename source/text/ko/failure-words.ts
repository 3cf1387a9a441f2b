import type {AboutThe, Reason} from '../../model/failure/failure-reason.js';
import type {Terms} from './terms.js';
import {number} from './words.js';

/** A sentence for each of these reasons. */
export type Sentences<R extends Reason> = {
  readonly [K in R]: (about: AboutThe<K>, terms: Terms) => string;
};

/** Whatever the strategy, fewer workers are fewer jobs at a time. */
export const parallel = ({job}: Terms): string => `동시에 하는 ${job.word} 수`;

/** How a process ended: by a signal, or with a code. */
export const ended = (end: string | number): string => (typeof end === 'number' ? `종료 코드 ${end}` : end);

/** What somebody else said of it, where something was said. */
export const after = (sentence: string, detail: string): string =>
  detail === '' ? sentence : `${sentence}: ${detail}`;

/** 30초, 0.5초. */
export const inSeconds = (ms: number): string => `${number.format(ms / 1000)}초`;

export const AGAIN = '다시 시도하세요';
