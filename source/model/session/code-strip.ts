import {after} from '../options/option-type.js';

/** The languages in which the program of a run can be shown, in the order of the key that goes through them. */
export const CODE_LANGUAGES = ['python', 'typescript'] as const;

export type CodeLanguage = (typeof CODE_LANGUAGES)[number];

/** The program beside a run: whether it is shown, and in which language it is or would be. */
export type CodeStrip = {readonly shown: boolean; readonly language: CodeLanguage};

/** Nothing is shown before it is asked for; the course writes its programs in the first language. */
export const noCode: CodeStrip = {shown: false, language: CODE_LANGUAGES[0]};

/** The language after that one. */
export const nextLanguage = (language: CodeLanguage): CodeLanguage => after(CODE_LANGUAGES, language);
