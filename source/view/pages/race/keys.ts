import {isRunning} from '../../../model/demonstrations/progress.js';
import {RACE, type RaceWish, raceKinds} from '../../../model/race/demonstration.js';
import type {RaceKind} from '../../../model/race/facts.js';
import {beforeRace} from '../../../model/race/fold.js';
import {type KeyRow, pair} from '../../keys/key-row.js';
import {demoKeys, demonstrate} from '../stage/keys.js';
import {stateOn} from '../stage/select.js';

const wish = (changes: RaceWish): RaceWish => changes;

/** The keys of a race: what races, again, for longer or shorter, and the bet before it. */
export const raceKeys: readonly KeyRow[] = [
  demoKeys(
    RACE,
    raceKinds.map((kind: RaceKind) => wish({kind})),
  ),
  {id: 'demoAgain', keys: [['enter', demonstrate(RACE, wish({}))]], footer: 7},
  {
    id: 'raceTime',
    keys: pair('left', 'right', timeBy => demonstrate(RACE, wish({timeBy}))),
    footer: 9,
  },
  {
    id: 'raceStop',
    keys: [['space', {type: 'demonstrate-stop'}]],
    footer: 6,
    useful: view => view.session.demonstrating === RACE && isRunning(stateOn(view, RACE, beforeRace)),
  },
  {id: 'demoNext', keys: [['tab', {type: 'turn', page: 'deadlock'}]], footer: 3},
  {id: 'predict', keys: [['p', {type: 'predict', lesson: 'race'}]], footer: 8},
];
