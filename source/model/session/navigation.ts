import {after} from '../options/option-type.js';
import {nextLanguage} from './code-strip.js';
import {closePage, openPage, type PageId, replacePage, stackOf, topOf, viewOnly} from './page-stack.js';
import {present} from './playing.js';
import {stop} from './run-requests.js';
import type {SessionState, Step} from './session-state.js';
import {viewNames} from './views.js';

type Changes = Partial<SessionState>;

/** Shows the next view of the run and closes the pages over it. */
export const nextView = ({pages}: SessionState): Changes => ({
  pages: stackOf(after(viewNames, pages[0].id)),
});

/** Shows the next of the views and `last`, in a circle. */
export const nextPage = ({pages}: SessionState, by: number, last: PageId): Changes => {
  const next = after([...viewNames, last], pages[1]?.id === last ? last : pages[0].id, by);
  return {pages: next === last ? openPage(viewOnly(pages), last) : stackOf(next)};
};

/** Shows the program of the run, or hides it; before a run a message says that it will be shown with one. */
export const toggleCode = ({code, run, message}: SessionState): Changes => {
  const shown = !code.shown;
  const before = message?.kind === 'code-later' ? null : message;
  return {code: {...code, shown}, message: shown && run === null ? {kind: 'code-later'} : before};
};

/** Shows the program in the next programming language. */
export const otherLanguage = ({code}: SessionState): Changes => ({
  code: {...code, language: nextLanguage(code.language)},
});

/** Opens a page over the view, in place of any other one, or closes it where it is shown. */
export const togglePanel = ({pages}: SessionState, id: PageId): Changes => ({
  pages: topOf(pages).id === id ? closePage(pages) : openPage(viewOnly(pages), id),
});

/** Opens a page over the page that is shown, or closes it where it is that page. */
export const toggleOverlay = ({pages}: SessionState, id: PageId): Changes => ({
  pages: topOf(pages).id === id ? closePage(pages) : openPage(pages, id),
});

/** Puts another page in place of the one that is shown, as the next demonstration. */
export const turnTo = ({pages}: SessionState, id: PageId): Changes => ({pages: replacePage(pages, id)});

/** Closes the page that was opened last; leaves a frozen moment; where neither is, stops the run. */
export const back = (state: SessionState): Step => {
  if (state.pages.length > 1) return [{...state, pages: closePage(state.pages)}, []];
  if (state.pausedAt !== null) return [present(state), []];
  return stop(state);
};
