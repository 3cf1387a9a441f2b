import type {ComponentType} from 'react';
import {deadlock} from '../../model/demonstrations/deadlock/demonstration.js';
import {lostUpdates} from '../../model/demonstrations/lost-updates/demonstration.js';
import {orderRail} from '../../model/demonstrations/order-rail/demonstration.js';
import {quadrants} from '../../model/demonstrations/quadrants/demonstration.js';
import {race} from '../../model/race/demonstration.js';
import type {Demonstrations} from '../../model/session/demonstration.js';
import type {PageId} from '../../model/session/page-stack.js';
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

const view = {kind: 'view', scrolls: true, keys: []} as const;
const stage = {kind: 'stage', scrolls: true} as const;
const panel = {kind: 'panel', scrolls: true, keys: []} as const;

/** Every page; views of a run in the order in which a key goes through them. Adding a page is adding a row. */
export const pages: readonly [Page, ...Page[]] = [
  {
    ...view,
    id: 'places',
    code: true,
    // What has moved is seen at once.
    frameMs: 500,
    load: async () => (await import('./places/page.js')).PlacesPage,
  },
  {...view, id: 'lanes', code: true, load: async () => (await import('./lanes/page.js')).LanesPage},
  {...view, id: 'jobs', load: async () => (await import('./jobs/page.js')).JobsPage},
  {...view, id: 'executors', load: async () => (await import('./executors/page.js')).ExecutorsPage},
  {...view, id: 'cores', load: async () => (await import('./cores/page.js')).CoresPage},
  {
    ...stage,
    id: 'deadlock',
    keys: deadlockKeys,
    demonstration: deadlock,
    load: async () => (await import('./deadlock/page.js')).DeadlockPage,
  },
  {
    ...stage,
    id: 'lost-updates',
    keys: lostUpdatesKeys,
    demonstration: lostUpdates,
    load: async () => (await import('./lost-updates/page.js')).LostUpdatesPage,
  },
  {
    ...stage,
    id: 'order-rail',
    keys: orderRailKeys,
    demonstration: orderRail,
    load: async () => (await import('./order-rail/page.js')).OrderRailPage,
  },
  {
    ...stage,
    id: 'quadrants',
    keys: quadrantsKeys,
    demonstration: quadrants,
    load: async () => (await import('./quadrants/page.js')).QuadrantsPage,
  },
  {
    ...stage,
    id: 'race',
    keys: raceKeys,
    demonstration: race,
    load: async () => (await import('./race/page.js')).RacePage,
  },
  {
    ...panel,
    id: 'menu',
    scrolls: false,
    keys: menuKeys,
    load: async () => (await import('./menu/page.js')).MenuPage,
  },
  {
    ...panel,
    id: 'lessons',
    scrolls: false,
    keys: lessonsKeys,
    load: async () => (await import('./lessons/page.js')).LessonsPage,
  },
  {
    ...panel,
    id: 'lesson',
    scrolls: false,
    asks: true,
    keys: lessonKeys,
    load: async () => (await import('./lesson/page.js')).LessonPage,
  },
  {
    ...panel,
    id: 'history',
    scrolls: false,
    keys: historyKeys,
    load: async () => (await import('./history/page.js')).HistoryPage,
  },
  {...panel, id: 'printed', load: async () => (await import('./printed/page.js')).PrintedPage},
  {
    ...panel,
    id: 'glossary',
    types: true,
    keys: glossaryKeys,
    load: async () => (await import('./glossary/page.js')).GlossaryPage,
  },
  {...panel, id: 'term', load: async () => (await import('./term/page.js')).TermPage},
  {
    ...panel,
    id: 'export',
    scrolls: false,
    picks: true,
    keys: exportKeys,
    load: async () => (await import('./export/page.js')).ExportPage,
  },
  {...panel, id: 'help', load: async () => (await import('./help/page.js')).HelpPage},
];

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

const components = new Map<PageId, ComponentType<PageProps>>();

/** Imports the components of all pages: the first frame does without them, and is there sooner. */
export const loadPages = async (): Promise<void> => {
  await Promise.all(pages.map(async ({id, load}) => components.set(id, await load())));
};

/** The component of a page; undefined until it is imported. */
export const componentOf = ({id}: Page): ComponentType<PageProps> | undefined => components.get(id);
