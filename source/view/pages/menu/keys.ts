import {type Command, type KeyRow, pair} from '../../keys/key-row.js';

const choose = (by: number): Command => ({type: 'menu-row', by});
const change = (by: number): Command => ({type: 'menu-value', by});

/** The keys of the menu: a row is chosen and changed. */
export const menuKeys: readonly KeyRow[] = [
  {id: 'choose', keys: [...pair('up', 'down', choose), ...pair('k', 'j', choose)], footer: 3, bare: true},
  {
    id: 'change',
    keys: [...pair('left', 'right', change), ['space', change(1)], ['enter', change(1)]],
    footer: 4,
  },
];
