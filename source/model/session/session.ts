import {type Action, actions} from './action.js';
import {withCalibration} from './calibration.js';
import {withDemonstrationLeft} from './demonstrating.js';
import type {Demonstrations} from './demonstration.js';
import {withPictureLeft} from './exporting.js';
import {withReplayLeft} from './playing.js';
import type {SessionState, Step} from './session-state.js';

export type {Machine} from '../options/machine.js';
export type {Action} from './action.js';
export type {Effect} from './effect.js';
export type {Message} from './message.js';
export type {Score, Scores} from './score.js';
export {initialSession, isLive, type SessionState} from './session-state.js';
export type {Choice, Settings} from './settings.js';

/** Folds one action. Pure: the effects are what the dashboard must do, in this order. */
export const session = (state: SessionState, action: Action, demonstrations: Demonstrations = {}): Step => {
  const fold = actions[action.type] as (
    state: SessionState,
    action: Action,
    demonstrations: Demonstrations,
  ) => Step;
  const folded = withCalibration(fold(state, action, demonstrations));
  return withPictureLeft(withReplayLeft(state, withDemonstrationLeft(folded)));
};
