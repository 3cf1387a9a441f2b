import {cureNames} from '../../../model/demonstrations/deadlock/cures.js';
import type {DeadlockWish} from '../../../model/demonstrations/deadlock/demonstration.js';
import type {KeyRow} from '../../keys/key-row.js';
import {demoKeys, demonstrate, stageKeys} from '../stage/keys.js';

/** The keys of the deadlock: a cure is chosen, the cooks, and whether they work one after another. */
export const deadlockKeys: readonly KeyRow[] = [
  demoKeys(
    'deadlock',
    cureNames.map((cure): DeadlockWish => ({cure})),
  ),
  ...stageKeys('deadlock', 'lost-updates', (layoutBy): DeadlockWish => ({layoutBy})),
  {
    id: 'demoAlone',
    when: 'following',
    keys: [['space', demonstrate('deadlock', {alone: true} satisfies DeadlockWish)]],
    footer: 8,
  },
];
