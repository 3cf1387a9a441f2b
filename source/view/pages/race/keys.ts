import {type RaceWish, raceKinds} from '../../../model/race/demonstration.js';
import type {RaceKind} from '../../../model/race/facts.js';
import {type KeyRow, pair} from '../../keys/key-row.js';
import {demoKeys, demonstrate} from '../stage/keys.js';

const wish = (changes: RaceWish): RaceWish => changes;

/** The keys of a race: what races, again, for longer or shorter, and the bet before it. */
export const raceKeys: readonly KeyRow[] = [
  demoKeys(
    'race',
    raceKinds.map((kind: RaceKind) => wish({kind})),
  ),
  {id: 'demoAgain', keys: [['enter', demonstrate('race', wish({}))]], footer: 7},
  {
    id: 'raceTime',
    keys: pair('left', 'right', timeBy => demonstrate('race', wish({timeBy}))),
    footer: 9,
  },
  {id: 'predict', keys: [['p', {type: 'predict', lesson: 'race'}]], footer: 8},
];
