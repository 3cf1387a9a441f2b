import type {Demonstrations} from '../../model/session/demonstration.js';
import type {PageId} from '../../model/session/page-stack.js';
import {cores} from './cores/page.js';
import {executors} from './executors/page.js';
import {help} from './help/page.js';
import {jobs} from './jobs/page.js';
import {lanes} from './lanes/page.js';
import {menu} from './menu/page.js';
import type {Page} from './page.js';

/** Every page; views of a run in the order in which a key goes through them. Adding a page is adding a row. */
export const pages: readonly [Page, ...Page[]] = [lanes, jobs, executors, cores, menu, help];

/** The page of that name; the first one where there is none. */
export const pageNamed = (id: PageId): Page => pages.find(page => page.id === id) ?? pages[0];

/** The views of a run, for the session. */
export const views: readonly [PageId, ...PageId[]] = [
  pages[0].id,
  ...pages.slice(1).flatMap(({kind, id}) => (kind === 'view' ? [id] : [])),
];

/** What pages show that is not a run, for the store. */
export const demonstrations: Demonstrations = Object.fromEntries(
  pages.flatMap(({id, demonstration}) => (demonstration ? [[id, demonstration]] : [])),
);
