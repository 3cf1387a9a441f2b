import type {Command, KeyRow} from '../../keys/key-row.js';

const choose = (by: number): Command => ({type: 'menu-row', by});
const change = (by: number): Command => ({type: 'menu-value', by});

/** The keys of the menu: a row is chosen and changed. */
export const menuKeys: readonly KeyRow[] = [
  {
    id: 'choose',
    keys: [
      ['up', choose(-1)],
      ['down', choose(1)],
      ['k', choose(-1)],
      ['j', choose(1)],
    ],
    footer: 3,
  },
  {
    id: 'change',
    keys: [
      ['left', change(-1)],
      ['right', change(1)],
      ['space', change(1)],
      ['enter', change(1)],
    ],
    footer: 4,
  },
];
