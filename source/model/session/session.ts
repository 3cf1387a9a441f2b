import type {Action} from './action.js';
import {after, VOCABULARIES} from './appearance.js';
import {withSizeFound, withSizes} from './calibration.js';
import {type Change, withChoice, withJobs, withScale, withWorkers} from './changes.js';
import {withCores, withLock} from './machine-changes.js';
import {menuChanged, menuMoved} from './menu.js';
import {back, helped, menuToggled, paused, spoken, toured, viewed} from './navigation.js';
import {clamp} from './ranges.js';
import {gone, quit, start, told} from './run-requests.js';
import type {SessionState, Step} from './session-state.js';
import type {Choice, Settings} from './settings.js';

export type {Action, Effect} from './action.js';
export type {Machine} from './machine.js';
export type {Message} from './message.js';
export type {Score, Scores} from './score.js';
export {initial, isLive, type Mode, type SessionState, type View} from './session-state.js';
export type {Choice, Settings} from './settings.js';

/** Folds one action. Pure: the effects are what the dashboard must do, in this order. */
export const session = (state: SessionState, action: Action): Step => {
  const fold = folds[action.type] as (state: SessionState, action: Action) => Step;
  return withSizes(fold(state, action));
};

const only = (state: SessionState, changes: Partial<SessionState>): Step => [{...state, ...changes}, []];

const changed = (
  state: SessionState,
  change: (settings: Settings, choices: readonly Choice[], by: number) => Change,
  by: number,
): Step => only(state, change(state.settings, state.choices, by));

const folds: {[T in Action['type']]: (state: SessionState, action: Extract<Action, {type: T}>) => Step} = {
  run: (state, {strategy}) => start(state, strategy),
  again: state => start(state, state.strategy),
  back,

  workers: (state, {by}) => only(state, withWorkers(state.settings, state.choices, state.strategy, by)),
  jobs: (state, {by}) => changed(state, withJobs, by),
  workload: (state, {by}) => changed(state, withChoice, by),
  speed: (state, {by}) => changed(state, withScale, by),
  cores: (state, {by}) => only(state, withCores(state.settings, state.machine, by)),
  lock: state => only(state, withLock(state.settings)),

  scroll: (state, {by, last}) =>
    only(state, {scroll: clamp(state.scroll + by, {from: 0, to: Math.max(0, last)})}),
  view: state => only(state, viewed(state)),
  tour: (state, {by}) => only(state, toured(state, by)),
  help: state => only(state, helped(state)),
  menu: state => only(state, menuToggled(state)),
  'menu-row': (state, {by}) => only(state, menuMoved(state, by)),
  'menu-value': (state, {by}) => only(state, menuChanged(state, by)),
  pause: (state, {atUs}) => only(state, paused(state, atUs)),
  terms: state => only(state, {terms: after(VOCABULARIES, state.terms)}),
  language: state => only(state, spoken(state)),

  suspend: state => [state, [{type: 'suspend'}]],
  quit: (state, {ending, urgent}) => quit(state, ending, urgent),

  events: (state, {number, events}) => [told(state, number, events), []],
  notice: (state, {text}) => only(state, {message: {kind: 'notice', text}}),
  'not-started': (state, {number, failure}) => only(state, gone(state, number, failure)),
  dropped: (state, {number}) => only(state, gone(state, number, null)),

  opened: state => [state, []],
  calibrated: (state, {name, size}) => only(state, withSizeFound(state, name, size)),
  'calibration-stopped': state => only(state, {calibrating: null}),
};
