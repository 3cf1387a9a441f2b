/** The locale of characters, by the order in which POSIX asks (IEEE Std 1003.1, chapter 8.2). */
const localeOf = ({LC_ALL, LC_CTYPE, LANG}: NodeJS.ProcessEnv): string => LC_ALL || LC_CTYPE || LANG || '';

/**
 * Whether a terminal writes more than ASCII, as far as its environment tells. Containers often have no locale at all
 * behind a terminal that knows Unicode; the console of Linux has too few glyphs.
 */
export const writesUnicode = (env: NodeJS.ProcessEnv): boolean => {
  const locale = localeOf(env);
  return env.TERM !== 'linux' && (locale === '' || /utf-?8/i.test(locale));
};
