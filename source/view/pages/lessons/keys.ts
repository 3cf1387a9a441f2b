import {type KeyRow, pair} from '../../keys/key-row.js';

/** The keys of the list of lessons. */
export const lessonsKeys: readonly KeyRow[] = [
  {
    id: 'lesson',
    keys: [
      ...pair('up', 'down', by => ({type: 'lesson-row', by})),
      ...pair('k', 'j', by => ({type: 'lesson-row', by})),
    ],
    footer: 3,
    bare: true,
  },
  {
    id: 'begin',
    keys: [
      ['enter', {type: 'lesson-begin'}],
      ['space', {type: 'lesson-begin'}],
    ],
    footer: 4,
    footerKeys: 1,
  },
];
