import type {LanguageName} from '../../model/options/appearance.js';
import {ENGLISH, languageNames} from '../../text/languages.js';

/** The language of the screen: the one chosen, or else the environment's; English where that is unknown. */
export const languageOf = (chosen: string | null, env: NodeJS.ProcessEnv): LanguageName =>
  (chosen === null ? localesOf(env) : [chosen]).map(nameOf).find(name => languageNames.includes(name)) ??
  ENGLISH;

/**
 * Locales, the most wanted first, by the order in which gettext asks (GNU gettext manual, "Setting the
 * POSIX Locale" and "Specifying a Priority List of Languages"): LANGUAGE counts for nothing in the C locale.
 */
const localesOf = ({LANGUAGE = '', LC_ALL, LC_MESSAGES, LANG}: NodeJS.ProcessEnv): readonly string[] => {
  const locale = LC_ALL || LC_MESSAGES || LANG || systemLocale();
  return /^(C|POSIX)(\.|$)/.test(locale) ? [] : [...LANGUAGE.split(':'), locale];
};

/** Windows has no such variables, but knows its user's language. */
const systemLocale = (): string => Intl.DateTimeFormat().resolvedOptions().locale;

/** The language of a locale: `ko` of `ko`, `ko_KR.UTF-8` and `ko-KR`. */
const nameOf = (locale: string): string => locale.split(/[_.@-]/, 1)[0]?.toLowerCase() ?? '';
