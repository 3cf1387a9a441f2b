import type {WriteStream} from 'node:tty';
import type {SessionState} from '../model/session.js';
import {textOf} from '../text/languages.js';
import type {Look} from '../view/look.js';
import {type Depth, themeFor} from '../view/theme.js';
import {languageOf} from './language.js';

/** What the command line says about appearance; null leaves it to the environment. */
export type LookOptions = {
  readonly lang: string | null;
  readonly ascii: boolean;
  readonly color: boolean;
};

/** The dashboard's appearance in either vocabulary, for this terminal. */
export const lookOf = (
  {lang, ascii, color}: LookOptions,
  stdout: WriteStream,
  env: NodeJS.ProcessEnv,
): ((terms: SessionState['terms']) => Look) => {
  const plain = ascii || !writesUnicode(env);
  // Only English can be read where nothing but ASCII is written.
  const language = plain ? 'en' : languageOf(lang, env);
  const theme = themeFor('dark', color ? depthOf(stdout.getColorDepth(env)) : 1);
  const looks = {kitchen: look('kitchen'), standard: look('standard')};
  function look(terms: SessionState['terms']): Look {
    return {theme, ascii: plain, text: textOf(language, terms)};
  }
  return terms => looks[terms];
};

/** The locale of characters, by the order in which POSIX asks (IEEE Std 1003.1, chapter 8.2). */
const localeOf = ({LC_ALL, LC_CTYPE, LANG}: NodeJS.ProcessEnv): string => LC_ALL || LC_CTYPE || LANG || '';

// Containers often have no locale at all behind a terminal that knows Unicode; the console of Linux
// has too few glyphs.
const writesUnicode = (env: NodeJS.ProcessEnv): boolean => {
  const locale = localeOf(env);
  return env.TERM !== 'linux' && (locale === '' || /utf-?8/i.test(locale));
};

const depthOf = (bits: number): Depth => (bits === 4 || bits === 8 || bits === 24 ? bits : 1);
