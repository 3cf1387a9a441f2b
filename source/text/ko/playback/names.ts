import {josa} from 'es-hangul';
import type {Executor} from '../../../model/playback/executor.js';
import type {Terms} from '../terms.js';
import {named, numbered, subject} from '../words.js';

/** An executor by its numbers: 스레드 2, 프로세스 1, 프로세스 1의 스레드 2. */
export const executorName = ({process, thread}: Terms, of: Executor): string =>
  [
    ...(of.process === null ? [] : [named(process, of.process)]),
    ...(of.thread === null ? [] : [named(thread, of.thread)]),
  ].join('의 ');

/** Its thread with its particle, also where its process stands for it: 스레드 2가, 프로세스 1의 스레드가. */
export const threadSubject = (words: Terms, of: Executor): string =>
  of.thread === null
    ? `${executorName(words, of)}의 ${subject(words.thread.word)}`
    : numbered(executorName(words, of), '이/가');

/** Names of letters that end in a consonant: 엘, 엠, 엔, 알. */
const CLOSED = /[LMNR]$/;

/** A session by its letter, with the particle that the name of the letter takes. */
export const letterWith = (text: string, particle: '이/가' | '을/를'): string => {
  const [closed, open] = particle === '이/가' ? ['이', '가'] : ['을', '를'];
  if (/[A-Z]$/.test(text)) return `${text}${CLOSED.test(text) ? closed : open}`;
  return josa(text, particle);
};
