import type {KeyRow} from '../../keys/key-row.js';

/** The keys of the glossary; letters are typed into its search. */
export const glossaryKeys: readonly KeyRow[] = [
  {id: 'term', keys: [['enter', {type: 'term'}]], footer: 3},
  {
    id: 'erase',
    keys: [['backspace', {type: 'erase'}]],
    aliases: [['delete', {type: 'erase'}]],
    footer: 11,
    useful: ({session}) => session.search !== '',
  },
];
