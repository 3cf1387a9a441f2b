import {strategies} from '../../model/event/strategies.js';
import {nextLanguage} from '../../model/session/code-strip.js';
import {isExporting} from '../../model/session/exporting.js';
import {hasWatched, isGuessing, isOnStageOfStep} from '../../model/session/lessons.js';
import {type Command, type PageTraits, pair} from './key-row.js';
import {frozenKeys, namingKeys, replayedKeys} from './moment-keys.js';
import {change, nextRunKeys, tour} from './next-run-keys.js';
import {
  asks,
  hasCode,
  isCovered,
  isReading,
  live,
  ofRuns,
  onStages,
  onViews,
  present,
  type SharedRow,
  whereRunsScroll,
  whereScrolled,
} from './shared-row.js';

const WHOLE_LIST = Number.POSITIVE_INFINITY;
const scroll =
  (unit: 'row' | 'page', rows = 1) =>
  (by: number): Command => ({type: 'scroll', by: by * rows, unit});

/** Keys that help lists before those of the page itself. */
export const firstKeys: readonly SharedRow[] = [
  {
    id: 'run',
    keys: strategies.map(({key, name}) => [key, {type: 'run', strategy: name}] as const),
    footer: 6,
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
    footer: 5,
    useful: view => live(view) || isCovered(view) || isReading(view),
    word: view => text =>
      isCovered(view) && !isExporting(present(view)) ? text.close : text.keys.back.label,
    on: page => !asks(page),
  },
  {
    id: 'leave',
    keys: [['esc', {type: 'back'}]],
    footer: 6,
    word: view => text => text.keys[isGuessing(present(view)) ? 'noGuess' : 'leave'].label,
    on: asks,
  },
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
    sooner: {footer: 0, when: view => isOnStageOfStep(present(view))},
    word: view => text => text.keys[isOnStageOfStep(present(view)) ? 'goOn' : 'lessons'].label,
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
  {
    id: 'scroll',
    when: 'answered',
    keys: [...pair('up', 'down', scroll('row')), ...pair('k', 'j', scroll('row'))],
    footer: 7,
    bare: true,
    useful: (_, hidden) => hidden > 0,
    on: asks,
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
