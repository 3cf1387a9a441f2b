import {ENGLISH, loadNotes} from '../../text/languages.js';
import type {Notes} from '../../text/notes.js';
import type {Chosen} from '../cli/options.js';
import {languageOf} from './language.js';

/** The words for standard error, in the language that was chosen or that the environment names. */
export const notesFor = ({language, ascii = false}: Chosen): Promise<Notes> =>
  loadNotes(ascii ? ENGLISH : languageOf(language ?? null, process.env));
