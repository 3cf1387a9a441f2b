import type {RunState} from '../../source/model/run/run-state.js';
import {type Action, type SessionState, session} from '../../source/model/session/session.js';
import {announce} from '../../source/view/linear/announce.js';
import {demonstrations} from '../../source/view/pages/pages.js';
import {viewFor} from './frames.js';
import {runAt, type TimedFact} from './scripted-runs.js';
import {untaught} from './teaching.js';

const SIZE = {columns: 100, rows: 30};

export const viewOn = (state: SessionState, nowMs = 0, language = 'en') =>
  viewFor({session: state, nowMs, language}, SIZE);

/** All that is announced while these actions are folded one by one. */
export const telling = (start: SessionState, language = 'en') => {
  let state = start;
  let announced = viewOn(start, 0, language);
  return {
    does(...actions: readonly Action[]): readonly string[] {
      const lines: string[] = [];
      for (const action of actions) {
        [state] = session(state, action, demonstrations);
        const now = viewOn(state, 0, language);
        lines.push(...announce(announced, now));
        announced = now;
      }
      return lines;
    },
    state: () => state,
  };
};

/** What is announced of a run that is looked at every so many ms. */
export const announced = (facts: readonly TimedFact[], everyMs: number): readonly string[] => {
  const last = Math.max(...facts.map(([ms]) => ms));
  const lines: string[] = [];
  let before = viewOn({...untaught, requested: 1, pending: 'thread'});
  for (let ms = 0; ms < last + everyMs; ms += everyMs) {
    const run: RunState = runAt(facts, ms);
    const now = viewOn({...untaught, run, requested: 1, shown: 1}, ms);
    lines.push(...announce(before, now));
    before = now;
  }
  return lines;
};
