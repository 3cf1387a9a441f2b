import type {PageId} from '../../../model/session/page-stack.js';
import {type Command, type KeyRow, pair} from '../../keys/key-row.js';

/** The digits from 1 on, each with what its run is to be. */
export const demoKeys = (page: PageId, wishes: readonly unknown[]): KeyRow => ({
  id: 'demo',
  keys: wishes.map((wish, i) => [`${i + 1}`, demonstrate(page, wish)] as const),
  footer: 4,
  footerKeys: 'range',
});

/**
 * The keys that every demonstration has. `sizeBy`: what is wished for fewer and more, of what `size` says; `next`: the
 * page after it.
 */
export const stageKeys = (
  page: PageId,
  next: PageId,
  sizeBy: (by: number) => unknown,
  size: 'demoSize' | 'demoPace' = 'demoSize',
): readonly KeyRow[] => [
  {id: 'demoAgain', keys: [['enter', demonstrate(page, {})]], footer: 11},
  {id: size, when: 'following', keys: pair('left', 'right', by => demonstrate(page, sizeBy(by))), footer: 7},
  {id: 'demoNext', keys: [['tab', {type: 'turn', page: next}]], footer: 3},
];

export const demonstrate = (page: PageId, wish: unknown): Command => ({type: 'demonstrate', page, wish});
