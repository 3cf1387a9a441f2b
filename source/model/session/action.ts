import type {Problem, RunEvent} from '../event/event.js';
import type {StrategyName} from '../event/plan.js';
import {after, VOCABULARIES} from './appearance.js';
import {withSizeFound} from './calibration.js';
import {type Change, withChoice, withJobs, withScale, withWorkers} from './changes.js';
import {type Demonstrations, folded} from './demonstration.js';
import type {Parting} from './effect.js';
import {withCores, withLock} from './machine-changes.js';
import {menuChanged, menuMoved} from './menu.js';
import {back, nextPage, nextView, pause, toggleOverlay, togglePanel, turnTo} from './navigation.js';
import {type PageId, scrolledTo} from './page-stack.js';
import {gone, quit, start, told} from './run-requests.js';
import type {SessionState, Step} from './session-state.js';
import type {Choice, Settings} from './settings.js';

const only = (state: SessionState, changes: Partial<SessionState>): Step => [{...state, ...changes}, []];

type Steps = {readonly by: number};

const stepping =
  (change: (settings: Settings, choices: readonly Choice[], by: number) => Change) =>
  (state: SessionState, {by}: Steps): Step =>
    only(state, change(state.settings, state.choices, by));

/**
 * What can happen on the audience's side, by name: the fold of each action, whose second parameter is what
 * the action carries. Adding an action is adding a row.
 */
export const actions = {
  run: (state: SessionState, {strategy}: {readonly strategy: StrategyName}) => start(state, strategy),
  again: (state: SessionState) => start(state, state.strategy),
  back: (state: SessionState) => back(state),

  workers: (state: SessionState, {by}: Steps) =>
    only(state, withWorkers(state.settings, state.choices, state.strategy, by)),
  jobs: stepping(withJobs),
  workload: stepping(withChoice),
  speed: stepping(withScale),
  cores: (state: SessionState, {by}: Steps) => only(state, withCores(state.settings, state.machine, by)),
  lock: (state: SessionState) => only(state, withLock(state.settings)),

  /** `to`: the wished first row of the page that is shown. */
  scroll: (state: SessionState, {to}: {readonly to: number}) =>
    only(state, {pages: scrolledTo(state.pages, to)}),
  view: (state: SessionState) => only(state, nextView(state)),
  /** The next of the views and one more page. */
  tour: (state: SessionState, {by, last}: Steps & {readonly last: PageId}) =>
    only(state, nextPage(state, by, last)),
  panel: (state: SessionState, {page}: {readonly page: PageId}) => only(state, togglePanel(state, page)),
  overlay: (state: SessionState, {page}: {readonly page: PageId}) => only(state, toggleOverlay(state, page)),
  turn: (state: SessionState, {page}: {readonly page: PageId}) => only(state, turnTo(state, page)),
  'menu-row': (state: SessionState, {by}: Steps) => only(state, menuMoved(state, by)),
  'menu-value': (state: SessionState, {by}: Steps) => only(state, menuChanged(state, by)),

  /** `atUs`: the present moment of the run, µs since its zero. */
  pause: (state: SessionState, {atUs}: {readonly atUs: number}) => only(state, pause(state, atUs)),
  terms: (state: SessionState) => only(state, {terms: after(VOCABULARIES, state.terms)}),
  language: (state: SessionState) =>
    only(
      state,
      state.languages.length > 1
        ? {language: after(state.languages, state.language)}
        : {message: {kind: 'one-language'}},
    ),

  suspend: (state: SessionState): Step => [state, [{type: 'suspend'}]],
  /** Leave in good order; `urgent`: asked a second time, it does not wait. */
  quit: (state: SessionState, {ending, urgent}: {readonly ending: Parting; readonly urgent: boolean}) =>
    quit(state, ending, urgent),

  /** Events of the run of that number. */
  events: (
    state: SessionState,
    {number, events}: {readonly number: number; readonly events: readonly RunEvent[]},
  ): Step => [told(state, number, events), []],
  /** Facts of the demonstration that a page shows. */
  facts: (
    state: SessionState,
    {page, facts}: {readonly page: PageId; readonly facts: readonly unknown[]},
    demonstrations: Demonstrations,
  ) => only(state, {demonstrations: folded(state.demonstrations, page, facts, demonstrations)}),
  notice: (state: SessionState, {text}: {readonly text: string}) =>
    only(state, {message: {kind: 'notice', text}}),
  /** The run of that number could not begin. */
  'not-started': (
    state: SessionState,
    {number, failure}: {readonly number: number; readonly failure: Problem},
  ) => only(state, gone(state, number, failure)),
  /** The run of that number was taken back before it began. */
  dropped: (state: SessionState, {number}: {readonly number: number}) =>
    only(state, gone(state, number, null)),

  /** The first frame is painted. */
  opened: (state: SessionState): Step => [state, []],
  /** The size that suits this machine; null where none could be found. */
  calibrated: (state: SessionState, {name, size}: {readonly name: string; readonly size: number | null}) =>
    only(state, withSizeFound(state, name, size)),
  /** The calibration was stopped because a run begins. */
  'calibration-stopped': (state: SessionState) => only(state, {calibrating: null}),
};

type Carried<Fold> = Fold extends (
  state: SessionState,
  carried: infer Carries,
  demonstrations: Demonstrations,
) => Step
  ? unknown extends Carries
    ? unknown
    : Carries
  : never;

/** An action as data; events of the run and facts of demonstrations come in as actions too. */
export type Action = {
  [Type in keyof typeof actions]: {readonly type: Type} & Carried<(typeof actions)[Type]>;
}[keyof typeof actions];
