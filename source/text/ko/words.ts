import {josa} from 'es-hangul';
import type {StrategyName} from '../../model/event/plan.js';

/** A noun, and the word with which Korean counts it. */
export type Noun = {readonly word: string; readonly counter: string};

export const number = new Intl.NumberFormat('ko');

/** 4명, 9개: so many, where the noun is known. */
export const counted = (amount: number, {counter}: Noun): string => `${number.format(amount)}${counter}`;

/** 요리사 4명. */
export const count = (amount: number, noun: Noun): string => `${noun.word} ${counted(amount, noun)}`;

/** 요리사 1: one of them, by its number. */
export const named = ({word}: Noun, which: number): string => `${word} ${which}`;

export const subject = (text: string): string => josa(text, '이/가');
export const topic = (text: string): string => josa(text, '은/는');

/** How the digits sound that a number ends with. */
const DIGITS = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'] as const;

/** 요리사 2가, 요리사 3이: a text that ends with a number, with the particle that its last digit takes. */
export const numbered = (text: string, particle: '은/는' | '이/가' | '을/를' | '으로/로'): string =>
  text + josa.pick(DIGITS[Number(text.at(-1))] ?? text, particle);

/** Particles follow the sound, so the strategies' Latin names need theirs. */
const sounds: Readonly<Record<StrategyName, string>> = {
  sync: '싱크',
  thread: '스레드',
  async: '어싱크',
  process: '프로세스',
};

/** A strategy's name with its particle: sync는, thread를. */
export const strategyWith = (name: StrategyName, particle: '은/는' | '을/를' | '으로/로'): string =>
  name + josa.pick(sounds[name], particle);

/** 4명에서 5명으로. */
export const change = (from: number, to: number, noun: Noun): string =>
  `${counted(from, noun)}에서 ${josa(counted(to, noun), '으로/로')}`;
