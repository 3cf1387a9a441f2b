import {loadLanguages} from '../../source/text/languages.js';

const languages = await loadLanguages();

/** What the screen and standard error say, in every language. */
export const {names: languageNames, text: textOf, notes: notesOf} = languages;
export {languages};
