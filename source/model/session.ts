import type {Action, Effect} from './action.js';
import {type Appearance, after, LANGUAGES, plainAppearance, VOCABULARIES} from './appearance.js';
import type {RunEvent} from './event.js';
import type {Message} from './message.js';
import type {StrategyName} from './plan.js';
import {clamp} from './ranges.js';
import {reduce} from './reduce.js';
import type {RunState} from './run.js';
import {type Score, type Scores, withHistory, withScore} from './score.js';
import {type Choice, type Settings, withChoice, withJobs, withWorkers} from './settings.js';

export type {Action, Effect} from './action.js';
export type {Message} from './message.js';
export type {Score, Scores} from './score.js';
export type {Choice, Settings} from './settings.js';

/** What fills the screen: exactly one at a time. */
export type Mode = View | 'help' | 'menu';

/** The ways to look at a run. */
const VIEWS = ['lanes', 'jobs', 'executors'] as const;
export type View = (typeof VIEWS)[number];

/** The audience's side of the dashboard, apart from the run's own facts. */
export type SessionState = Appearance & {
  readonly settings: Settings;
  readonly choices: readonly Choice[];
  readonly mode: Mode;
  /** The view that is shown, or that help or the menu will give way to. */
  readonly view: View;
  /** The row of the menu that the keys change. */
  readonly menu: {readonly row: number};
  /** Asked for last: what enter runs again and whose workers the keys change. */
  readonly strategy: StrategyName;
  readonly run: RunState | null;
  /** Chosen and asked for, but its first event has not come yet. */
  readonly pending: StrategyName | null;
  /** True from the cancel key until everyone of that run has gone home. */
  readonly cancelling: boolean;
  /** Frozen at this moment of the run, µs since its zero; null while the view follows it. */
  readonly pausedAt: number | null;
  /** The run as it was at that moment; `run` goes on. */
  readonly frozen: RunState | null;
  readonly scores: Scores;
  /** What was run since the launch, the latest first. */
  readonly history: readonly Score[];
  /** First visible row of the lanes, list or help. */
  readonly scroll: number;
  readonly message: Message | null;
  /** The exit code to leave with once everything is closed; null while nobody wants to leave. */
  readonly quitting: number | null;
  /** Numbers of the run asked for last and of the one in `run`; they count from 1, 0 is none. */
  readonly asked: number;
  readonly shown: number;
  /** Every run up to this number was told to stop. */
  readonly cancelled: number;
};

/** The audience's side before anybody has done anything. */
export const initial = (
  settings: Settings,
  choices: readonly Choice[],
  strategy: StrategyName = 'thread',
  appearance: Appearance = plainAppearance,
): SessionState => ({
  ...appearance,
  settings,
  choices,
  mode: 'lanes',
  view: 'lanes',
  menu: {row: 0},
  strategy,
  run: null,
  pending: null,
  cancelling: false,
  pausedAt: null,
  frozen: null,
  scores: {},
  history: [],
  scroll: 0,
  message: null,
  quitting: null,
  asked: 0,
  shown: 0,
  cancelled: 0,
});

/** Folds one action. Pure: the effects are what the dashboard must do, in this order. */
export const session = (state: SessionState, action: Action): Step => {
  const fold = folds[action.type] as (state: SessionState, action: Action) => Step;
  return fold(state, action);
};

/** True while a run is on, or asked for. */
export const isLive = ({run, pending}: SessionState): boolean =>
  pending !== null || (run !== null && run.stage !== 'over');

type Step = readonly [SessionState, readonly Effect[]];

const only = (state: SessionState, changes: Partial<SessionState>): Step => [{...state, ...changes}, []];

const start = (state: SessionState, strategy: StrategyName): Step => {
  if (state.quitting !== null) return [state, []];
  const live = isLive(state);
  const number = state.asked + 1;
  const next: SessionState = {
    ...state,
    mode: state.view,
    strategy,
    pending: strategy,
    cancelling: live,
    scroll: 0,
    message: null,
    asked: number,
    cancelled: state.asked,
  };
  const begin: Effect = {type: 'start', number, strategy, settings: state.settings};
  return [next, live ? [{type: 'cancel'}, begin] : [begin]];
};

const stop = (state: SessionState): Step => {
  if (!isLive(state)) return only(state, {message: null});
  const strategy = state.pending ?? state.run?.plan.strategy ?? state.strategy;
  const stopping: SessionState = {...state, ...cancelAll(state), message: {kind: 'stopping', strategy}};
  return [stopping, [{type: 'cancel'}]];
};

const cancelAll = (state: SessionState): Partial<SessionState> => ({
  cancelling: isLive(state),
  cancelled: state.asked,
});

const folds: {[T in Action['type']]: (state: SessionState, action: Extract<Action, {type: T}>) => Step} = {
  run: (state, {strategy}) => start(state, strategy),
  again: state => start(state, state.strategy),
  back: state => (state.mode === 'help' ? only(state, {mode: state.view, scroll: 0}) : stop(state)),

  workers: (state, {by}) => only(state, withWorkers(state.settings, state.choices, state.strategy, by)),
  jobs: (state, {by}) => only(state, withJobs(state.settings, state.choices, by)),
  workload: (state, {by}) => only(state, withChoice(state.settings, state.choices, by)),

  scroll: (state, {by, last}) =>
    only(state, {scroll: clamp(state.scroll + by, {from: 0, to: Math.max(0, last)})}),
  view: state => {
    const view = after(VIEWS, state.view);
    return only(state, {view, mode: view, scroll: 0});
  },
  help: state => only(state, {mode: state.mode === 'help' ? state.view : 'help', scroll: 0}),
  terms: state => only(state, {terms: after(VOCABULARIES, state.terms)}),
  language: state => only(state, {language: after(LANGUAGES, state.language)}),

  suspend: state => [state, [{type: 'suspend'}]],
  quit: (state, {code, urgent}) => {
    if (state.quitting === null) {
      const leaving: SessionState = {
        ...state,
        ...cancelAll(state),
        quitting: code,
        message: {kind: 'quitting'},
      };
      return [leaving, [{type: 'quit', code}]];
    }
    return [state, urgent ? [{type: 'kill', code}] : []];
  },

  events: (state, {number, events}) => {
    if (number < state.shown) return [state, []];
    const run = reduce(number === state.shown ? state.run : null, events);
    if (run === null) return only(state, withoutRun(state, number, events));
    const shown: SessionState = {
      ...state,
      run,
      shown: number,
      pending: number === state.asked ? null : state.pending,
      cancelling: number <= state.cancelled,
    };
    return run.stage === 'over' ? only(shown, over(shown, run)) : [shown, []];
  },
  notice: (state, {text}) => only(state, {message: {kind: 'notice', text}}),
  'not-started': (state, {number, text}) => only(state, gone(state, number, text)),
  dropped: (state, {number}) => only(state, gone(state, number, null)),
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
  return last ? gone(state, number, last.error?.message ?? null) : {};
};

const gone = (state: SessionState, number: number, text: string | null): Partial<SessionState> => {
  if (number !== state.asked || state.pending === null) return {};
  const {pending: strategy, message} = state;
  const settled = message?.kind === 'stopping' ? null : message;
  return {
    pending: null,
    cancelling: false,
    message: text === null ? settled : {kind: 'not-started', strategy, text},
  };
};
