import {openPage, type PageId, scrolledTo, topOf} from './page-stack.js';
import type {SessionState} from './session-state.js';

/** The pages of the glossary: the list of terms, whose wished row is the marked one, and a whole entry. */
export const GLOSSARY: PageId = 'glossary';
export const TERM: PageId = 'term';

type Changes = Partial<SessionState>;

/** Whether terms are filtered on the page that is shown. */
export const isSearching = ({pages, search}: SessionState): boolean =>
  topOf(pages).id === GLOSSARY && search !== '';

/** Replaces the search, and marks the first term that it finds. */
export const searched = ({pages}: SessionState, search: string): Changes => ({
  search,
  pages: scrolledTo(pages, 0),
});

/** Adds typed text to the search: jamo that arrive one by one become syllables. */
export const typed = (state: SessionState, text: string): Changes =>
  searched(state, (state.search + text).normalize('NFC'));

/** Removes the last character of the search. */
export const erased = (state: SessionState): Changes =>
  searched(state, [...state.search].slice(0, -1).join(''));

/** Opens the marked term. */
export const openTerm = ({pages}: SessionState): Changes => ({pages: openPage(pages, TERM)});

/** The row of the list that is marked. */
export const markedRow = ({pages}: Pick<SessionState, 'pages'>): number =>
  pages.find(({id}) => id === GLOSSARY)?.scroll ?? 0;
