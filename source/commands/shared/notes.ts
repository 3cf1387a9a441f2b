import {type Notes, notesOf} from '../../text/notes.js';
import type {Chosen} from '../cli/options.js';
import {languageOf} from './language.js';

/** What is said on standard error, in the language that was chosen or that the environment speaks. */
export const notesFor = ({lang, ascii = false}: Chosen): Notes =>
  notesOf(ascii ? 'en' : languageOf(lang ?? null, process.env));
