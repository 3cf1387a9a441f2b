import {blockObstacle} from '../../model/session/loop-block.js';
import type {ShownId} from '../../model/session/shown-option.js';
import {type Command, pair} from './key-row.js';
import {hasCode, onViews, present, type SharedRow} from './shared-row.js';

/** The next value of a setting, or the one before. */
export const change =
  (id: ShownId) =>
  (by: number): Command => ({type: 'change', id, by});
const workers = change('workers');
const cores = change('cores');

/** To the next view or the one before; after the last one, the menu. */
export const tour = (by: number) => ({type: 'tour', by, last: 'menu'}) as const;

/** Keys about the next run and the views of it. */
export const nextRunKeys: readonly SharedRow[] = [
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
