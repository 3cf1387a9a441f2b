import {after} from './appearance.js';
import {stop} from './run-requests.js';
import {following, type SessionState, type Step, VIEWS} from './session-state.js';

/** Where the tab key goes, round and round. */
const TOUR = [...VIEWS, 'menu'] as const;

/** Another way to look at the run. */
export const viewed = (state: SessionState): Partial<SessionState> => {
  const view = after(VIEWS, state.view);
  return {view, mode: view, scroll: 0};
};

/** The next view, or the menu after the last. */
export const toured = ({mode, under}: SessionState, by: number): Partial<SessionState> => {
  const next = after(TOUR, mode === 'help' ? under : mode, by);
  return next === 'menu' ? {mode: next} : {mode: next, view: next, scroll: 0};
};

/** Help over what is shown, or that again. */
export const helped = ({mode, under}: SessionState): Partial<SessionState> =>
  mode === 'help' ? {mode: under, scroll: 0} : {mode: 'help', under: mode, scroll: 0};

/** The menu instead of the view, or the view again. */
export const menuToggled = ({mode, view}: SessionState): Partial<SessionState> =>
  mode === 'menu' ? {mode: view, scroll: 0} : {mode: 'menu'};

/** Another language, where the terminal can write several. */
export const spoken = ({language, languages}: SessionState): Partial<SessionState> =>
  languages.length > 1 ? {language: after(languages, language)} : {message: {kind: 'one-language'}};

/** The view stands still at this moment of the run, or follows it again. */
export const paused = ({run, pausedAt}: SessionState, atUs: number): Partial<SessionState> => {
  if (pausedAt !== null) return {...following, message: null};
  if (run === null || run.stage === 'over') return {message: {kind: 'nothing-to-pause'}};
  return {pausedAt: atUs, frozen: run, message: {kind: 'paused'}};
};

/** Takes back what was opened last: help, the menu, a frozen view; where nothing is open, stops the run. */
export const back = (state: SessionState): Step => {
  if (state.mode === 'help') return [{...state, ...helped(state)}, []];
  if (state.mode === 'menu') return [{...state, ...menuToggled(state)}, []];
  if (state.pausedAt !== null) return [{...state, ...following, message: null}, []];
  return stop(state);
};
