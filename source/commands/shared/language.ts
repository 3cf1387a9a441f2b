import {type LanguageName, languages} from '../../text/languages.js';

/** The language of the screen: the one asked for, or else the environment's; English where that is unknown. */
export const languageOf = (asked: string | null, env: NodeJS.ProcessEnv): LanguageName =>
  (asked === null ? localesOf(env) : [asked]).map(nameOf).find(isKnown) ?? 'en';

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

const isKnown = (name: string): name is LanguageName => Object.hasOwn(languages, name);
