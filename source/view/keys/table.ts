import {strategies} from '../../model/event/strategies.js';
import {isLive, type SessionState} from '../../model/session/session.js';
import type {ShownId} from '../../model/session/shown-option.js';
import type {View} from '../view.js';
import {type Command, type KeyRow, type PageTraits, pair} from './key-row.js';

/** A key of more than one page, and the pages that have it; every page, if absent. */
type SharedRow = KeyRow & {readonly on?: (page: PageTraits) => boolean};

const whereScrolled = ({scrolls}: PageTraits): boolean => scrolls;
/** Demonstrations have keys of their own in place of those of runs. */
const offStage = ({kind}: PageTraits): boolean => kind !== 'stage';
const whereRunsScroll = (page: PageTraits): boolean => whereScrolled(page) && offStage(page);
const onViews = ({kind}: PageTraits): boolean => kind === 'view';

/** The audience's side as it is now, also where a frozen moment is shown. */
const present = ({behind, session}: View): SessionState => behind?.session ?? session;
const live = (view: View): boolean => isLive(present(view));
const isCovered = (view: View): boolean => present(view).pages.length > 1;

const change =
  (id: ShownId) =>
  (by: number): Command => ({type: 'change', id, by});
const workers = change('workers');
const cores = change('cores');
const WHOLE_LIST = Number.POSITIVE_INFINITY;
const scroll =
  (unit: 'row' | 'page', rows = 1) =>
  (by: number): Command => ({type: 'scroll', by: by * rows, unit});
const tour = (by: number): Command => ({type: 'tour', by, last: 'menu'});

/** Keys that help lists before those of the page itself. */
export const firstKeys: readonly SharedRow[] = [
  {
    id: 'run',
    keys: strategies.map(({key, name}) => [key, {type: 'run', strategy: name}] as const),
    footer: 5,
    footerKeys: 'range',
    on: offStage,
  },
  {
    id: 'again',
    keys: [['enter', {type: 'again'}]],
    footer: 7,
    useful: view => present(view).run !== null && !live(view),
    on: whereRunsScroll,
  },
  {
    id: 'back',
    keys: [['esc', {type: 'back'}]],
    footer: 6,
    useful: view => live(view) || isCovered(view),
    word: view => text => (isCovered(view) ? text.close : text.keys.back.label),
  },
  {
    id: 'pause',
    keys: [['space', {type: 'pause'}]],
    footer: 8,
    useful: view => live(view) || present(view).pausedAt !== null,
    on: onViews,
  },
];

/** Keys that help lists after those of the page itself. */
export const otherKeys: readonly SharedRow[] = [
  {
    id: 'workers',
    // Shown as + and -: the common order of these two signs.
    keys: pair('-', '+', workers).toReversed(),
    aliases: pair('_', '=', workers),
    footer: 10,
    on: offStage,
  },
  {id: 'workers', keys: pair('left', 'right', workers), footer: null, on: onViews},
  {id: 'jobs', keys: pair('<', '>', change('jobs')), footer: 12, on: offStage},
  {id: 'speed', keys: pair(',', '.', change('scale')), footer: 14, on: offStage},
  {id: 'cores', keys: pair('(', ')', cores), aliases: pair('9', '0', cores), footer: 15, on: offStage},
  {id: 'lock', keys: [['g', change('gil')(1)]], footer: 16, on: offStage},
  {id: 'workload', keys: [['w', {type: 'panel', page: 'menu'}]], footer: 11},
  {
    id: 'printed',
    keys: [['o', {type: 'panel', page: 'printed'}]],
    footer: 9.5,
    useful: ({run}) => run !== null && run.outputs.length > 0,
  },
  {id: 'view', keys: [['v', {type: 'view'}]], footer: 13},
  {id: 'tour', keys: [['tab', tour(1)]], aliases: [['shift-tab', tour(-1)]], footer: null, on: offStage},
  {id: 'demonstrations', keys: [['d', {type: 'panel', page: 'deadlock'}]], footer: 19},
  {
    id: 'scroll',
    keys: [...pair('up', 'down', scroll('row')), ...pair('k', 'j', scroll('row'))],
    footer: 9,
    useful: (_, hidden) => hidden > 0,
    on: whereScrolled,
  },
  {id: 'page', keys: pair('pageup', 'pagedown', scroll('page')), footer: null, on: whereScrolled},
  {id: 'ends', keys: pair('home', 'end', scroll('row', WHOLE_LIST)), footer: null, on: whereScrolled},
  {id: 'terms', keys: [['t', change('terms')(1)]], footer: 17},
  {id: 'language', keys: [['i', change('language')(1)]], footer: 18},
  {id: 'help', keys: [['?', {type: 'overlay', page: 'help'}]], footer: 1},
  {id: 'repaint', keys: [['ctrl-l', {type: 'repaint'}]], footer: null},
  {id: 'suspend', keys: [['ctrl-z', {type: 'suspend'}]], footer: null},
  {
    id: 'quit',
    keys: [
      ['q', {type: 'quit', reason: 'closed', urgent: false}],
      ['ctrl-c', {type: 'quit', reason: 'SIGINT', urgent: true}],
    ],
    footer: 2,
    footerKeys: 1,
  },
];
