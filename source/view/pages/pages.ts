import type {ComponentType} from 'react';
import {deadlock} from '../../model/demonstrations/deadlock/demonstration.js';
import {lostUpdates} from '../../model/demonstrations/lost-updates/demonstration.js';
import {orderRail} from '../../model/demonstrations/order-rail/demonstration.js';
import {quadrants} from '../../model/demonstrations/quadrants/demonstration.js';
import {race} from '../../model/race/demonstration.js';
import type {Demonstrations} from '../../model/session/demonstration.js';
import type {PageId} from '../../model/session/page-stack.js';
import {type ViewRow, views} from '../../model/session/views.js';
import {deadlockKeys} from './deadlock/keys.js';
import {exportKeys} from './export/keys.js';
import {glossaryKeys} from './glossary/keys.js';
import {historyKeys} from './history/keys.js';
import {lessonKeys} from './lesson/keys.js';
import {lessonsKeys} from './lessons/keys.js';
import {lostUpdatesKeys} from './lost-updates/keys.js';
import {menuKeys} from './menu/keys.js';
import {orderRailKeys} from './order-rail/keys.js';
import type {Page, PageProps} from './page.js';
import {quadrantsKeys} from './quadrants/keys.js';
import {raceKeys} from './race/keys.js';

const stage = {kind: 'stage', scrolls: true} as const;
const panel = {kind: 'panel', scrolls: true, keys: []} as const;

/** A row of a page: its component is that of the folder of its name. */
type PageRow = Omit<Page, 'load'>;

/** The pages that are no view of a run; adding one is adding a row. The views are `views` of the model. */
const others: readonly PageRow[] = [
  {...stage, id: 'deadlock', keys: deadlockKeys, demonstration: deadlock},
  {...stage, id: 'lost-updates', keys: lostUpdatesKeys, demonstration: lostUpdates},
  {...stage, id: 'order-rail', keys: orderRailKeys, demonstration: orderRail},
  {...stage, id: 'quadrants', keys: quadrantsKeys, demonstration: quadrants},
  {...stage, id: 'race', keys: raceKeys, demonstration: race},
  {...panel, id: 'menu', scrolls: false, keys: menuKeys},
  {...panel, id: 'lessons', scrolls: false, keys: lessonsKeys},
  {...panel, id: 'lesson', scrolls: false, asks: true, keys: lessonKeys},
  {...panel, id: 'history', scrolls: false, keys: historyKeys},
  {...panel, id: 'printed'},
  {...panel, id: 'glossary', types: true, keys: glossaryKeys},
  {...panel, id: 'term'},
  {...panel, id: 'export', scrolls: false, picks: true, keys: exportKeys},
  {...panel, id: 'help'},
];

const rowOfView = (row: ViewRow): PageRow => ({kind: 'view', scrolls: true, keys: [], ...row});

/** What `page.tsx` exports in the folder of a page. */
type PageFile = {readonly default: ComponentType<PageProps>};

const pageOf = (row: PageRow): Page => ({
  ...row,
  load: async () => {
    const file: PageFile = await import(`./${row.id}/page.js`);
    return file.default;
  },
});

const [firstView, ...otherViews] = views;
const rows = [...otherViews.map(rowOfView), ...others];

/** Every page. */
export const pages: readonly [Page, ...Page[]] = [pageOf(rowOfView(firstView)), ...rows.map(pageOf)];

/** The page of that name; the first one where there is none. */
export const pageNamed = (id: PageId): Page => pages.find(page => page.id === id) ?? pages[0];

/** What pages show that is not a run, for the store. */
export const demonstrations: Demonstrations = Object.fromEntries(
  pages.flatMap(({id, demonstration}) => (demonstration ? [[id, demonstration]] : [])),
);

const components = new Map<PageId, ComponentType<PageProps>>();

/** Imports the components of all pages: the first frame does without them, and is there sooner. */
export const loadPages = async (): Promise<void> => {
  await Promise.all(pages.map(async ({id, load}) => components.set(id, await load())));
};

/** The component of a page; undefined until it is imported. */
export const componentOf = ({id}: Page): ComponentType<PageProps> | undefined => components.get(id);
