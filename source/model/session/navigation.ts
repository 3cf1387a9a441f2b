import {after} from '../options/option-type.js';
import {nextLanguage} from './code-strip.js';
import {closePage, openPage, type PageId, replacePage, stackOf, topOf, viewOnly} from './page-stack.js';
import {present} from './playing.js';
import {stop} from './run-requests.js';
import type {SessionState, Step} from './session-state.js';

type Changes = Partial<SessionState>;

/** The next view of the run; pages over it close. */
export const nextView = ({pages, views}: SessionState): Changes => ({
  pages: stackOf(after(views, pages[0].id)),
});

/** The next of the views and `last`, round and round. */
export const nextPage = ({pages, views}: SessionState, by: number, last: PageId): Changes => {
  const next = after([...views, last], pages[1]?.id === last ? last : pages[0].id, by);
  return {pages: next === last ? openPage(viewOnly(pages), last) : stackOf(next)};
};

/** Shows the program of the run, or hides it; without a run there is nothing to see of that yet. */
export const toggleCode = ({code, run, message}: SessionState): Changes => {
  const shown = !code.shown;
  const before = message?.kind === 'code-later' ? null : message;
  return {code: {...code, shown}, message: shown && run === null ? {kind: 'code-later'} : before};
};

/** The program in the next language. */
export const otherLanguage = ({code}: SessionState): Changes => ({
  code: {...code, language: nextLanguage(code.language)},
});

/** A page over the view, in place of any other one; the same key closes it again. */
export const togglePanel = ({pages}: SessionState, id: PageId): Changes => ({
  pages: topOf(pages).id === id ? closePage(pages) : openPage(viewOnly(pages), id),
});

/** A page over the page that is shown; the same key closes it again. */
export const toggleOverlay = ({pages}: SessionState, id: PageId): Changes => ({
  pages: topOf(pages).id === id ? closePage(pages) : openPage(pages, id),
});

/** Another page in place of the one that is shown, such as the next step of a lesson. */
export const turnTo = ({pages}: SessionState, id: PageId): Changes => ({pages: replacePage(pages, id)});

/** Closes the page that was opened last; leaves a frozen moment; where neither is, stops the run. */
export const back = (state: SessionState): Step => {
  if (state.pages.length > 1) return [{...state, pages: closePage(state.pages)}, []];
  if (state.pausedAt !== null) return [present(state), []];
  return stop(state);
};
