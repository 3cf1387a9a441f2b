import type {Executor} from '../../../model/playback/executor.js';
import type {Noun, Terms} from '../terms.js';
import {number} from '../words.js';

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** A number in a sentence: words up to ten. */
export const inWords = (amount: number): string => WORDS[amount] ?? number.format(amount);

/** Three threads. */
export const counted = (amount: number, noun: Noun): string =>
  `${inWords(amount)} ${amount === 1 ? noun.one : noun.other}`;

/** An executor in the middle of a sentence: thread 2, process 1, process 1's thread 2. */
export const executorName = ({process, thread}: Terms, of: Executor): string => {
  const parts = [
    ...(of.process === null ? [] : [`${process.one} ${of.process}`]),
    ...(of.thread === null ? [] : [`${thread.one} ${of.thread}`]),
  ];
  return parts.join("'s ");
};

/** Its thread, also where its process stands for it: thread 2, process 1's thread. */
export const threadName = (words: Terms, of: Executor): string =>
  of.thread === null ? `${executorName(words, of)}'s ${words.thread.one}` : executorName(words, of);
