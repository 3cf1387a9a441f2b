import {openSeeker} from '../../source/commands/dashboard/seeker.js';
import {openStore} from '../../source/commands/dashboard/store.js';
import type {Action, Effect, SessionState} from '../../source/model/session/session.js';
import {type AnyFact, openDemonstrationTape} from '../../source/recordings/demonstrations.js';
import {demonstrations} from '../../source/view/pages/pages.js';
import {audience} from './audience.js';

/** The number of the tape that is replayed. */
const TAPE = -1;

/** A dashboard without processes that replays facts of a demonstration. */
export const replayingStage = (page: string, facts: readonly unknown[], speed: number | null = null) => {
  const about = {
    demonstration: page,
    began: '2026-01-01T00:00:00.000Z',
    environment: {node: 'v20', platform: 'linux', cores: 2},
    settings: {},
  };
  const tape = openDemonstrationTape(about);
  if (tape === null) throw new Error(`${page} is not recorded`);
  tape.add({
    events: facts as readonly AnyFact[],
    lines: facts.map(fact => `${JSON.stringify(fact)}\n`).join(''),
  });
  const asked: Effect[] = [];
  const store = openStore(audience(null), {
    perform(effect) {
      if (effect.type === 'seek') seeker.seek(effect);
      else asked.push(effect);
    },
    demonstrations,
  });
  const seeker = openSeeker(store, {of: number => (number === TAPE ? tape : undefined)}, () => 0);
  const press = (...actions: readonly Action[]): SessionState => {
    actions.forEach(store.dispatch);
    return store.state();
  };
  press({type: 'open-tape', number: TAPE, speed});
  return {store, seeker, tape, press, asked};
};
