import {EXPORTS} from '../../../model/export/exports.js';
import {type Command, type KeyRow, pair} from '../../keys/key-row.js';

const mark = (by: number): Command => ({type: 'export-row', by});

/** The keys of the list of exports: a row is written by its number, or marked and written. */
export const exportKeys: readonly KeyRow[] = [
  {
    id: 'take',
    keys: EXPORTS.map((id, i) => [String(i + 1), {type: 'export', id}] as const),
    footer: 3,
    footerKeys: 'range',
  },
  {
    id: 'chooseExport',
    keys: [...pair('up', 'down', mark), ...pair('k', 'j', mark)],
    footer: 4,
    bare: true,
    aliases: [
      ['tab', mark(1)],
      ['shift-tab', mark(-1)],
    ],
  },
  {id: 'takeMarked', keys: [['enter', {type: 'export'}]], footer: 6},
];
