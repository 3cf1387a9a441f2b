import {type KeyRow, pair} from '../../keys/key-row.js';
import type {View} from '../../view.js';

const hasRuns = ({session, behind}: View): boolean => (behind?.session ?? session).history.length > 0;

/** The keys of the list of runs. */
export const historyKeys: readonly KeyRow[] = [
  {
    id: 'historyRow',
    keys: [
      ...pair('up', 'down', by => ({type: 'history-row', by})),
      ...pair('k', 'j', by => ({type: 'history-row', by})),
    ],
    footer: 7,
    bare: true,
    useful: hasRuns,
  },
  {id: 'historyOpen', keys: [['enter', {type: 'history-open'}]], footer: 3, useful: hasRuns},
  {id: 'historyMark', keys: [['space', {type: 'history-mark'}]], footer: 4, useful: hasRuns},
  {
    id: 'page',
    keys: pair('pageup', 'pagedown', by => ({type: 'scroll', by, unit: 'page'})),
    footer: 8,
    useful: (_, hidden) => hidden > 0,
  },
];
