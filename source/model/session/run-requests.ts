import type {Problem, RunEvent} from '../event/event.js';
import type {StrategyName} from '../event/plan.js';
import {explainedRun} from '../figures/explanation-cache.js';
import {reduce} from '../run/reduce.js';
import type {RunState} from '../run/run-state.js';
import type {Effect, Parting} from './effect.js';
import {scrolledTo, viewOnly} from './page-stack.js';
import {withHistory, withScore} from './score.js';
import {following, isQuiet, type SessionState, type Step} from './session-state.js';
import {orderOf, wantsCalibration} from './settings.js';

/** Asks for a run; the one that is on, if any, is stopped first. */
export const start = (state: SessionState, strategy: StrategyName): Step => {
  if (state.quitting !== null) return [state, []];
  const live = !isQuiet(state);
  const held = wantsCalibration(state.settings, state.choices);
  const next: SessionState = {
    ...state,
    ...following,
    pages: scrolledTo(viewOnly(state.pages), 0),
    strategy,
    pending: strategy,
    held,
    cancelling: live,
    message: held ? {kind: 'calibrating', name: state.settings.choice} : null,
    asked: state.asked + 1,
    cancelled: state.asked,
  };
  return [next, [...(live ? [{type: 'cancel'} as const] : []), ...(held ? [] : [begin(next)])]];
};

/** What is asked for can begin. */
export const begin = ({asked, strategy, settings, choices}: SessionState): Effect => ({
  type: 'start',
  number: asked,
  strategy,
  settings: orderOf(settings, choices),
});

/** Stops the run that is on, or asked for. */
export const stop = (state: SessionState): Step => {
  if (isQuiet(state)) return [{...state, ...cancelAll(state), message: null}, []];
  const strategy = state.pending ?? state.run?.plan.strategy ?? state.strategy;
  const stopping: SessionState = {...state, ...cancelAll(state), message: {kind: 'stopping', strategy}};
  return [stopping, [{type: 'cancel'}]];
};

/** Leaves in good order; asked a second time, at once if it is urgent. */
export const quit = (state: SessionState, ending: Parting, urgent: boolean): Step => {
  if (state.quitting !== null) return [state, urgent ? [{type: 'kill', ending}] : []];
  const leaving: SessionState = {
    ...state,
    ...cancelAll(state),
    quitting: ending,
    message: {kind: 'quitting'},
  };
  return [leaving, [{type: 'quit', ending}]];
};

const cancelAll = (state: SessionState): Partial<SessionState> => ({
  cancelling: !isQuiet(state),
  cancelled: state.asked,
  pending: state.held ? null : state.pending,
  held: false,
});

/** Facts of the run of that number; late ones of an earlier run change nothing. */
export const told = (state: SessionState, number: number, events: readonly RunEvent[]): SessionState => {
  if (number < state.shown) return state;
  const run = reduce(number === state.shown ? state.run : null, events);
  if (run === null) return {...state, ...withoutRun(state, number, events)};
  const shown: SessionState = {
    ...state,
    run,
    explained: explainedRun(number === state.shown ? state.explained : null, run),
    shown: number,
    pending: number === state.asked ? null : state.pending,
    cancelling: number <= state.cancelled,
  };
  return run.stage === 'over' ? {...shown, ...over(shown, run)} : shown;
};

/** What changes when everyone of a run has gone home. */
const over = (state: SessionState, run: RunState): Partial<SessionState> => ({
  cancelling: false,
  message: state.message?.kind === 'stopping' ? null : state.message,
  scores: withScore(state.scores, run),
  history: withHistory(state.history, run),
});

/** A runner that died before it could say that the run began. */
const withoutRun = (
  state: SessionState,
  number: number,
  events: readonly RunEvent[],
): Partial<SessionState> => {
  const last = events.findLast(event => event.type === 'run-finished');
  return last ? gone(state, number, last.error ?? null) : {};
};

/** The run of that number will not begin; `failure` says why, where it was not taken back. */
export const gone = (state: SessionState, number: number, failure: Problem | null): Partial<SessionState> => {
  if (number !== state.asked || state.pending === null) return {};
  const {pending: strategy, message} = state;
  const without = message?.kind === 'stopping' ? null : message;
  return {
    pending: null,
    cancelling: false,
    message: failure === null ? without : {kind: 'not-started', strategy, failure},
  };
};
