import type {Problem, RunEvent} from '../event/event.js';
import type {StrategyName} from '../event/plan.js';
import type {Prediction} from '../event/prediction.js';
import {explainedRun} from '../figures/explanation-cache.js';
import {reduceShared} from '../run/reduce.js';
import type {RunState} from '../run/run-state.js';
import type {Effect, ExitReason} from './effect.js';
import {scrolledTo, viewOnly} from './page-stack.js';
import {withHistory, withScore} from './score.js';
import {following, isQuiet, type SessionState, type Step} from './session-state.js';
import {orderOf, wantsCalibration} from './settings.js';

/** Requests a run, with what was predicted of it; a run in progress is cancelled first. */
export const start = (
  state: SessionState,
  strategy: StrategyName,
  prediction: Prediction | null = null,
): Step => {
  if (state.quitting !== null) return [state, []];
  const live = !isQuiet(state);
  const awaitsSize = wantsCalibration(state.settings, state.choices);
  const next: SessionState = {
    ...state,
    ...following,
    pages: scrolledTo(viewOnly(state.pages), 0),
    strategy,
    pending: strategy,
    prediction,
    awaitsSize,
    cancelling: live,
    message: awaitsSize ? {kind: 'calibrating', name: state.settings.choice} : null,
    requested: state.requested + 1,
    cancelled: state.requested,
  };
  return [next, [...(live ? [{type: 'cancel'} as const] : []), ...(awaitsSize ? [] : [startEffect(next)])]];
};

/** The effect that starts the requested run. */
export const startEffect = ({requested, strategy, settings, choices, prediction}: SessionState): Effect => ({
  type: 'start',
  number: requested,
  strategy,
  settings: orderOf(settings, choices),
  ...(prediction && {prediction}),
});

/** Cancels the run that is in progress or requested. */
export const stop = (state: SessionState): Step => {
  if (isQuiet(state)) return [{...state, ...cancelAll(state), message: null}, []];
  const strategy = state.pending ?? state.run?.plan.strategy ?? state.strategy;
  const stopping: SessionState = {...state, ...cancelAll(state), message: {kind: 'stopping', strategy}};
  return [stopping, [{type: 'cancel'}]];
};

/** Closes the dashboard in good order; a second, urgent request closes it at once. */
export const quit = (state: SessionState, reason: ExitReason, urgent: boolean): Step => {
  if (state.quitting !== null) return [state, urgent ? [{type: 'kill', reason}] : []];
  const closing: SessionState = {
    ...state,
    ...cancelAll(state),
    quitting: reason,
    message: {kind: 'quitting'},
  };
  return [closing, [{type: 'quit', reason}]];
};

const cancelAll = (state: SessionState): Partial<SessionState> => ({
  cancelling: !isQuiet(state),
  cancelled: state.requested,
  pending: state.awaitsSize ? null : state.pending,
  awaitsSize: false,
});

/** Applies events of the run of that number; late ones of an earlier run change nothing. */
export const applyEvents = (
  state: SessionState,
  number: number,
  events: readonly RunEvent[],
): SessionState => {
  if (number < state.shown) return state;
  const run = reduceShared(number === state.shown ? state.run : null, events);
  if (run === null) return {...state, ...withoutRun(state, number, events)};
  const shown: SessionState = {
    ...state,
    run,
    // A moment of the run before is left; one of a replay stays.
    ...(number !== state.shown && state.playback?.whole == null && following),
    explained: explainedRun(number === state.shown ? state.explained : null, run),
    shown: number,
    message: number === state.shown ? state.message : messageOnceRunning(state.message),
    pending: number === state.requested ? null : state.pending,
    cancelling: number <= state.cancelled,
  };
  return run.stage === 'over' ? {...shown, ...afterRun(shown, run)} : shown;
};

/** A message that there is no run yet is wrong as soon as there is one. */
const messageOnceRunning = (message: SessionState['message']): SessionState['message'] =>
  message?.kind === 'nothing-to-pause' || message?.kind === 'code-later' ? null : message;

/** What changes when every executor of a run has ended. */
const afterRun = (state: SessionState, run: RunState): Partial<SessionState> => ({
  cancelling: false,
  message: state.message?.kind === 'stopping' || state.message?.kind === 'blocking' ? null : state.message,
  scores: withScore(state.scores, run, state.shown),
  history: withHistory(state.history, run, state.shown),
});

/** A runner that ended before it reported the start of the run. */
const withoutRun = (
  state: SessionState,
  number: number,
  events: readonly RunEvent[],
): Partial<SessionState> => {
  const last = events.findLast(event => event.type === 'run-finished');
  return last ? startFailed(state, number, last.error ?? null) : {};
};

/** The run of that number does not begin; `failure`: why, or null where it was withdrawn. */
export const startFailed = (
  state: SessionState,
  number: number,
  failure: Problem | null,
): Partial<SessionState> => {
  if (number !== state.requested || state.pending === null) return {};
  const {pending: strategy, message} = state;
  const without = message?.kind === 'stopping' ? null : message;
  return {
    pending: null,
    cancelling: false,
    message: failure === null ? without : {kind: 'not-started', strategy, failure},
  };
};
