import type {LanguageName} from '../../model/options/appearance.js';
import type {Help} from '../../text/help.js';
import {ENGLISH, loadHelp, loadNotes} from '../../text/languages.js';
import type {Notes} from '../../text/notes.js';
import type {Chosen} from '../cli/options.js';
import {languageOf} from './language.js';

/** The words for standard error, in the language that was chosen or that the environment names. */
export const notesFor = (chosen: Pick<Chosen, 'language' | 'ascii'>): Promise<Notes> =>
  loadNotes(nameOf(chosen));

/** The words for help, in the same language. */
export const helpFor = (chosen: Pick<Chosen, 'language' | 'ascii'>): Promise<Help> =>
  loadHelp(nameOf(chosen));

const nameOf = ({language, ascii = false}: Pick<Chosen, 'language' | 'ascii'>): LanguageName =>
  ascii ? ENGLISH : languageOf(language ?? null, process.env);
