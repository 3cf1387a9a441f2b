import type {Target} from '../../model/playback/seek.js';
import {type Command, type KeyRow, pair} from './key-row.js';
import {isReading, onStages, onViews, present, type SharedRow} from './shared-row.js';

const seek = (to: Target): Command => ({type: 'seek', to});

/** How far the cursor goes with Shift, µs. */
const SKIP_US = 100_000;

/** Keys of a view that stands at a moment of its run. */
const momentKeys: readonly KeyRow[] = [
  {
    id: 'present',
    keys: [['esc', {type: 'back'}]],
    footer: 5,
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
  {
    id: 'playSpeed',
    keys: pair('[', ']', by => ({type: 'playback-speed', by})),
    footer: 33,
    sooner: {footer: 8, when: view => present(view).playback?.plays === true},
  },
  {id: 'marker', keys: [['m', {type: 'marker'}]], footer: 29},
  {
    id: 'stop',
    keys: [['tab', {type: 'stop', by: 1}]],
    aliases: [['shift-tab', {type: 'stop', by: -1}]],
    footer: 31,
  },
  {id: 'light', keys: pair('up', 'down', by => ({type: 'playback-job', by})), footer: 34},
];

/** Keys of a frozen view. */
export const frozenKeys = momentKeys.map((row): SharedRow => ({...row, when: 'frozen', on: onViews}));

/** Keys while a mark is given a name. */
export const namingKeys: readonly SharedRow[] = [
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
  footer: 5,
  word: () => text => text.close,
};

/** Keys of a page that stands at a moment of a recorded demonstration; its own ones begin a new one. */
export const replayedKeys = [leaveReplay, ...momentKeys.filter(({id}) => CURSOR_KEYS.has(id))].map(
  (row): SharedRow => ({...row, when: 'replayed', on: onStages}),
);
