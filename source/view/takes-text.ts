import {topOf} from '../model/session/page-stack.js';
import type {Store} from './hooks/use-session.js';
import {modeOf, takesText} from './keys/page-keys.js';
import {pageNamed} from './pages/pages.js';

/** Whether the page that is shown takes text at present, so that what is pasted is part of it. */
export const takesTextNow = ({state}: Pick<Store, 'state'>): boolean => {
  const session = state();
  return takesText(pageNamed(topOf(session.pages).id), modeOf(session));
};
