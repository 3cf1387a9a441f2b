import {whole} from '../figures.js';
import type {Noun} from './terms.js';

export const number = new Intl.NumberFormat('en');

/** 1 dish, 2 dishes. */
export const count = (amount: number, noun: Noun): string =>
  `${number.format(amount)} ${amount === 1 ? noun.one : noun.other}`;

/** The same in a sentence, where one is a word: one cook, 4 cooks. */
export const countInWords = (amount: number, noun: Noun): string =>
  amount === 1 ? `one ${noun.one}` : count(amount, noun);

/** How often: 1 time, 2 times. */
export const times = (amount: number): string => count(amount, {one: 'time', other: 'times'});

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Kitchen 1. */
export const named = (noun: Noun, which: number): string => `${capital(noun.one)} ${which}`;

/** About the time that is left, ms: an estimate. */
export const left = (ms: number): string => (ms < 1000 ? 'under 1 s left' : `about ${whole(ms)} left`);
