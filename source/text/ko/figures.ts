import * as figures from '../figures.js';

/** Seconds are a word here, and stand at their figure: 0.31초. */
const inWords = (text: string): string => text.replace(/ s$/, '초').replace(/ min$/, '분');

export const seconds = (ms: number): string => inWords(figures.seconds(ms));
export const clock = (ms: number): string => inWords(figures.clock(ms));
export const moment = (ms: number): string => inWords(figures.moment(ms));
export const axis = (ms: number): string => inWords(figures.axis(ms));
export const whole = (ms: number): string => inWords(figures.whole(ms));

/** The sign stands at its figure too: 75%. */
export const percent = (fraction: number): string => figures.percent(fraction).replace(' ', '');

/** About the time that is left, ms: an estimate. */
export const left = (ms: number): string => (ms < 1000 ? '1초 안에 끝남' : `약 ${whole(ms)} 남음`);
