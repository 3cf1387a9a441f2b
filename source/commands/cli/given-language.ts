import type {LanguageChoice} from '../shared/notes.js';
import type {Chosen} from './chosen.js';

/**
 * The language that the arguments ask for, before they are read: help, and what goes wrong with the arguments
 * themselves, comes earlier than they are. The name of an unknown language is ignored here.
 */
export const givenLanguage = (args: readonly string[]): LanguageChoice => {
  const at = args.findLastIndex(argument => /^--lang(=|$)/.test(argument));
  const name = at < 0 ? undefined : args[at] === '--lang' ? args[at + 1] : args[at]?.slice('--lang='.length);
  return {
    ...(name !== undefined && {language: name as NonNullable<Chosen['language']>}),
    ascii: args.includes('--ascii'),
    config: !args.includes('--no-config'),
  };
};
