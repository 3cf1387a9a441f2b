import type {LanguageName} from '../model/options/appearance.js';
import {glossary as english, type Glossary, type TermId} from './en/glossary.js';
import type {Entry} from './glossary-entry.js';
import {loadGlossaries} from './languages.js';

const glossaries = await loadGlossaries();

/** The glossary in a language; in English where there is no such language. */
export const glossaryIn = (language: LanguageName): Glossary => glossaries[language] ?? english;

/** The ids of the terms in the order of the course. */
export const termIds = Object.keys(english.entries) as readonly TermId[];

/** What a term is called in the other languages. */
export const otherNames = (id: TermId, language: LanguageName): readonly string[] => {
  const {term} = glossaryIn(language).entries[id];
  const names = Object.values(glossaries).map(({entries}) => entries[id].term);
  return [...new Set(names)].filter(name => name !== term);
};

/** The terms that a search finds by their names in any language, or by what else the screen calls them. */
export const found = (search: string): readonly TermId[] => {
  const wanted = plain(search);
  return termIds.filter(id =>
    Object.values(glossaries).some(({entries}) => {
      const {term, kitchen = '', also = []}: Entry = entries[id];
      return [term, kitchen, ...also].some(name => plain(name).includes(wanted));
    }),
  );
};

/** Blanks, hyphens and capitals make no difference. */
const plain = (text: string): string => text.toLowerCase().replace(/[\s-]/gu, '');
