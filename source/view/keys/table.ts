import {strategies} from '../../model/event/strategies.js';
import type {Target} from '../../model/playback/seek.js';
import {nextLanguage} from '../../model/session/code-strip.js';
import {isExporting} from '../../model/session/exporting.js';
import {hasWatched} from '../../model/session/lessons.js';
import {blockObstacle} from '../../model/session/loop-block.js';
import {isLive, type SessionState} from '../../model/session/session.js';
import type {ShownId} from '../../model/session/shown-option.js';
import type {View} from '../view.js';
import {type Command, type KeyRow, type PageTraits, pair} from './key-row.js';

/** A key of more than one page, and the pages that have it; every page, if absent. */
type SharedRow = KeyRow & {readonly on?: (page: PageTraits) => boolean};

const whereScrolled = ({scrolls}: PageTraits): boolean => scrolls;
/** Lessons and demonstrations have keys of their own in place of those of runs. */
const ofRuns = ({kind, asks, types, picks}: PageTraits): boolean =>
  kind !== 'stage' && !asks && !types && !picks;
const whereRunsScroll = (page: PageTraits): boolean => whereScrolled(page) && ofRuns(page);
const asks = (page: PageTraits): boolean => page.asks === true;
const onStages = ({kind}: PageTraits): boolean => kind === 'stage';
const onViews = ({kind}: PageTraits): boolean => kind === 'view';
const hasCode = ({code}: PageTraits): boolean => code === true;

/** The audience's side as it is now, also where a frozen moment is shown. */
const present = ({behind, session}: View): SessionState => behind?.session ?? session;
const live = (view: View): boolean => isLive(present(view));
const isReading = (view: View): boolean => present(view).reading !== null;
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
const tour = (by: number) => ({type: 'tour', by, last: 'menu'}) as const;

const seek = (to: Target): Command => ({type: 'seek', to});

/** How far the cursor goes with Shift, µs. */
const SKIP_US = 100_000;

/** Keys of a view that stands at a moment of its run. */
const momentKeys: readonly KeyRow[] = [
  {
    id: 'present',
    keys: [['esc', {type: 'back'}]],
    footer: 6,
    // A replay without a run beside it has no present.
    useful: view => present(view).run !== null || isReading(view),
    word: view => text => (isReading(view) ? text.keys.back.label : text.keys.present.label),
  },
  {
    id: 'play',
    keys: [['space', {type: 'pause'}]],
    footer: 3,
    word: view => text => text.keys[present(view).playback?.plays ? 'pause' : 'play'].label,
  },
  {id: 'toEvent', keys: pair('left', 'right', steps => seek({by: 'event', steps})), footer: 4},
  {
    id: 'skip',
    keys: pair('shift-left', 'shift-right', by => seek({by: 'time', us: by * SKIP_US})),
    footer: null,
  },
  {
    id: 'bounds',
    keys: [
      ['home', seek({to: 'start'})],
      ['end', seek({to: 'end'})],
    ],
    footer: null,
  },
  {id: 'playSpeed', keys: pair('[', ']', by => ({type: 'playback-speed', by})), footer: 31},
  {id: 'marker', keys: [['m', {type: 'marker'}]], footer: 32},
  {
    id: 'stop',
    keys: [['tab', {type: 'stop', by: 1}]],
    aliases: [['shift-tab', {type: 'stop', by: -1}]],
    footer: 33,
  },
  {id: 'light', keys: pair('up', 'down', by => ({type: 'playback-job', by})), footer: 34},
];

const frozenKeys = momentKeys.map((row): SharedRow => ({...row, when: 'frozen', on: onViews}));

/** Keys while a mark is given a name. */
const namingKeys: readonly SharedRow[] = [
  {id: 'takeName', when: 'naming', keys: [['enter', {type: 'name'}]], footer: 3, on: onViews},
  {id: 'leaveName', when: 'naming', keys: [['esc', {type: 'back'}]], footer: 4, on: onViews},
  {
    id: 'eraseName',
    when: 'naming',
    keys: [['backspace', {type: 'erase'}]],
    aliases: [['delete', {type: 'erase'}]],
    footer: 11,
    on: onViews,
  },
];

/** Those of them that move the cursor: a recorded demonstration has no jobs and no markers. */
const CURSOR_KEYS: ReadonlySet<KeyRow['id']> = new Set(['play', 'toEvent', 'skip', 'bounds', 'playSpeed']);

const leaveReplay: KeyRow = {
  id: 'back',
  keys: [['esc', {type: 'back'}]],
  footer: 6,
  word: () => text => text.close,
};

/** Keys of a page that stands at a moment of a recorded demonstration; its own ones begin a new one. */
const replayedKeys = [leaveReplay, ...momentKeys.filter(({id}) => CURSOR_KEYS.has(id))].map(
  (row): SharedRow => ({...row, when: 'replayed', on: onStages}),
);

/** Keys that help lists before those of the page itself. */
export const firstKeys: readonly SharedRow[] = [
  {
    id: 'run',
    keys: strategies.map(({key, name}) => [key, {type: 'run', strategy: name}] as const),
    footer: 5,
    footerKeys: 'range',
    on: ofRuns,
  },
  {
    id: 'again',
    keys: [['enter', {type: 'again'}]],
    footer: 7,
    useful: view => present(view).run !== null && !live(view),
    word: view => text => text.keys[hasWatched(present(view)) ? 'next' : 'again'].label,
    on: whereRunsScroll,
  },
  {
    id: 'back',
    when: 'following',
    keys: [['esc', {type: 'back'}]],
    footer: 6,
    useful: view => live(view) || isCovered(view),
    word: view => text =>
      isCovered(view) && !isExporting(present(view)) ? text.close : text.keys.back.label,
    on: page => !asks(page),
  },
  {id: 'leave', keys: [['esc', {type: 'back'}]], footer: 6, on: asks},
  {
    id: 'pause',
    when: 'following',
    keys: [['space', {type: 'pause'}]],
    footer: 8,
    useful: ({run}) => run !== null,
    on: onViews,
  },
  ...frozenKeys,
  ...namingKeys,
  ...replayedKeys,
  {
    id: 'code',
    keys: [['c', {type: 'code'}]],
    footer: 20,
    useful: ({run}) => run !== null,
    on: hasCode,
  },
  {
    id: 'codeLanguage',
    when: 'following',
    keys: [['tab', {...tour(1), orCode: true}]],
    aliases: [['shift-tab', {...tour(-1), orCode: true}]],
    footer: 9,
    useful: view => view.run !== null && present(view).code.shown,
    word: view => text => text.codeLanguages[nextLanguage(present(view).code.language)],
    on: hasCode,
  },
];

/** Keys about the next run and the views of it. */
const nextRunKeys: readonly SharedRow[] = [
  {
    id: 'workers',
    // Shown as + and -: the common order of these two signs.
    keys: pair('-', '+', workers).toReversed(),
    aliases: pair('_', '=', workers),
    footer: 13,
  },
  {id: 'workers', when: 'following', keys: pair('left', 'right', workers), footer: null, on: onViews},
  {id: 'jobs', keys: pair('<', '>', change('jobs')), footer: 17},
  {id: 'speed', keys: pair(',', '.', change('scale')), footer: 21},
  {id: 'cores', keys: pair('(', ')', cores), aliases: pair('9', '0', cores), footer: 22},
  {id: 'lock', keys: [['g', change('gil')(1)]], footer: 23},
  {id: 'workload', keys: [['w', {type: 'panel', page: 'menu'}]], footer: 14},
  {
    id: 'printed',
    keys: [['o', {type: 'panel', page: 'printed'}]],
    footer: 12,
    useful: ({run}) => run !== null && run.outputs.length > 0,
  },
  {id: 'view', keys: [['v', {type: 'view'}]], footer: 19},
  {
    id: 'tour',
    when: 'following',
    keys: [['tab', tour(1)]],
    aliases: [['shift-tab', tour(-1)]],
    footer: null,
    on: page => !hasCode(page),
  },
  {
    id: 'block',
    keys: [['b', {type: 'block'}]],
    footer: 11,
    useful: view => blockObstacle(present(view)) === null,
    on: onViews,
  },
  {id: 'predict', keys: [['p', {type: 'predict'}]], footer: 18},
  {id: 'race', keys: [['a', {type: 'panel', page: 'race'}]], footer: 16},
];

/** Keys that help lists after those of the page itself. */
export const otherKeys: readonly SharedRow[] = [
  ...nextRunKeys.map(row => ({
    ...row,
    on: (page: PageTraits) => ofRuns(page) && (row.on?.(page) ?? true),
  })),
  {
    id: 'history',
    keys: [['h', {type: 'panel', page: 'history'}]],
    footer: 28,
    on: ({asks, types}) => asks !== true && types !== true,
  },
  {
    id: 'lessons',
    keys: [['l', {type: 'lessons'}]],
    footer: 15,
    word: view => text => text.keys[hasWatched(present(view)) ? 'next' : 'lessons'].label,
  },
  {
    id: 'demonstrations',
    keys: [['d', {type: 'panel', page: 'deadlock'}]],
    footer: 26,
    on: ({asks}) => asks !== true,
  },
  {
    id: 'scroll',
    when: 'following',
    keys: [...pair('up', 'down', scroll('row')), ...pair('k', 'j', scroll('row'))],
    footer: 10,
    useful: (_, hidden) => hidden > 0,
    on: whereScrolled,
  },
  {
    id: 'scroll',
    when: 'frozen',
    keys: pair('k', 'j', scroll('row')),
    footer: null,
    on: page => whereScrolled(page) && onViews(page),
  },
  {
    id: 'scroll',
    when: 'replayed',
    keys: [...pair('up', 'down', scroll('row')), ...pair('k', 'j', scroll('row'))],
    footer: 10,
    useful: (_, hidden) => hidden > 0,
    on: onStages,
  },
  {id: 'page', keys: pair('pageup', 'pagedown', scroll('page')), footer: null, on: whereScrolled},
  {
    id: 'ends',
    when: 'following',
    keys: pair('home', 'end', scroll('row', WHOLE_LIST)),
    footer: null,
    on: whereScrolled,
  },
  {id: 'exports', keys: [['e', {type: 'exports'}]], footer: 30},
  {id: 'glossary', keys: [['/', {type: 'overlay', page: 'glossary'}]], footer: 27},
  {id: 'terms', keys: [['t', change('terms')(1)]], footer: 24},
  {id: 'language', keys: [['i', change('language')(1)]], footer: 25},
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
