import {topOf} from '../model/session/page-stack.js';
import {IdlePage} from './pages/idle/page.js';
import {componentOf, pageNamed} from './pages/pages.js';
import {useView} from './view.js';

/**
 * The page that is shown. Before the first run one picture stands in for all views of a run, and for every
 * page until its code is imported.
 */
export const Screen = () => {
  const {pages, run} = useView().session;
  const page = pageNamed(topOf(pages).id);
  const PageComponent = componentOf(page);
  if (!PageComponent || (run === null && page.kind === 'view')) return <IdlePage page={page} />;
  return <PageComponent page={page} below={pageNamed((pages.at(-2) ?? pages[0]).id)} />;
};
