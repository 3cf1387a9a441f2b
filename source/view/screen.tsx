import {topOf} from '../model/session/page-stack.js';
import {useView} from './hooks/use-view.js';
import {IdlePage} from './pages/idle/page.js';
import {pageNamed} from './pages/pages.js';

/** The page that is shown; before the first run one picture stands in for all views of a run. */
export const Screen = () => {
  const {pages, run} = useView().session;
  const page = pageNamed(topOf(pages).id);
  if (run === null && page.kind === 'view') return <IdlePage page={page} />;
  const {Page} = page;
  return <Page page={page} below={pageNamed((pages.at(-2) ?? pages[0]).id)} />;
};
