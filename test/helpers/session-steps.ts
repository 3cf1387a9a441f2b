import type {StrategyName} from '../../source/model/event/plan.js';
import {type Action, type Effect, type SessionState, session} from '../../source/model/session/session.js';
import type {ShownId} from '../../source/model/session/shown-option.js';

/** The session after some actions. */
export const after = (state: SessionState, ...actions: Action[]): SessionState =>
  actions.reduce((before, action) => session(before, action)[0], state);

/** What these actions ask to be done, in their order. */
export const effectsOf = (state: SessionState, ...actions: Action[]): Effect[] => {
  const effects: Effect[] = [];
  actions.reduce((before, action) => {
    const [next, caused] = session(before, action);
    effects.push(...caused);
    return next;
  }, state);
  return effects;
};

export const run = (strategy: StrategyName): Action => ({type: 'run', strategy});
export const change = (id: ShownId, by: number): Action => ({type: 'change', id, by});
export const workers = (by: number): Action => change('workers', by);
export const jobs = (by: number): Action => change('jobs', by);
