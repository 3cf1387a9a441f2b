import {en} from './en/en.js';
import {ko} from './ko/ko.js';
import type {Language, Text, Vocabulary} from './text.js';

/** The languages of the screen; adding one is adding a row. */
export const languages = {en, ko} satisfies Record<string, Language>;

export type LanguageName = keyof typeof languages;

/** All that the screen says in a language and vocabulary. */
export const textOf = (language: LanguageName, vocabulary: Vocabulary): Text =>
  languages[language][vocabulary];
