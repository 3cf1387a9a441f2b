import {
  type Appearance,
  appearanceIn,
  type LanguageName,
  plainAppearance,
} from '../../model/options/appearance.js';
import type {Help} from '../../text/help.js';
import {ENGLISH, languageNames, loadHelp, loadNotes, loadRefusals, loadText} from '../../text/languages.js';
import type {Notes} from '../../text/notes.js';
import type {Refusals} from '../../text/refusals.js';
import type {Text} from '../../text/text.js';
import type {Chosen} from '../cli/chosen.js';
import {configFile} from './folders.js';
import {readJson} from './json-file.js';
import {languageOf} from './language.js';

/** What of the arguments decides the language. */
export type LanguageChoice = Pick<Chosen, 'language' | 'ascii' | 'config'>;

/** The words for standard error, in the language that was chosen, is remembered, or that the environment names. */
export const notesFor = (chosen: LanguageChoice): Promise<Notes> => loadNotes(nameOf(chosen));

/** The words for help, in the same language. */
export const helpFor = (chosen: LanguageChoice): Promise<Help> => loadHelp(nameOf(chosen));

/** The words about wrong arguments, in the same language. */
export const refusalsFor = (chosen: LanguageChoice): Promise<Refusals> => loadRefusals(nameOf(chosen));

/** What the screen says, in that language and in the words that were chosen or are remembered. */
export const screenFor = async (
  chosen: LanguageChoice & Pick<Chosen, 'vocabulary'>,
): Promise<{readonly language: LanguageName; readonly text: Text}> => {
  const language = nameOf(chosen);
  const {config = true} = chosen;
  const vocabulary = chosen.vocabulary ?? (config ? remembered()?.terms : null) ?? plainAppearance.terms;
  return {language, text: await loadText(language, vocabulary)};
};

/** The command line comes before what is saved, and that before the environment, as in the dashboard. */
const nameOf = ({language, ascii = false, config = true}: LanguageChoice): LanguageName =>
  ascii ? ENGLISH : languageOf(language ?? (config ? (remembered()?.language ?? null) : null), process.env);

/** How the dashboard was left; null where nothing is remembered. */
const remembered = (): Partial<Appearance> | null => {
  const file = configFile(process.env);
  return file === null ? null : appearanceIn(readJson(file), languageNames);
};
