import {begin} from './run-requests.js';
import {isQuiet, type SessionState, type Step} from './session-state.js';
import {orderOf, wantsCalibration} from './settings.js';

/**
 * Whatever has just happened: what waited for a size begins once it is known, and a size that is wanted
 * is looked for as soon as no run is disturbed by it.
 */
export const withSizes = (step: Step): Step => {
  const [{settings, choices, held}] = step;
  if (wantsCalibration(settings, choices)) return looking(step);
  return held ? freed(step) : step;
};

const looking = ([state, effects]: Step): Step => {
  const {settings, choices, calibrating, quitting} = state;
  if (calibrating !== null || quitting !== null || !isQuiet(state)) return [state, effects];
  const asked = {type: 'calibrate', settings: orderOf(settings, choices)} as const;
  return [{...state, calibrating: settings.choice}, [...effects, asked]];
};

const freed = ([state, effects]: Step): Step => {
  const message = state.message?.kind === 'calibrating' ? null : state.message;
  return [{...state, held: false, message}, [...effects, begin(state)]];
};

/** The choice of that name has its size; null: none could be found, and it keeps its own. */
export const withSizeFound = (state: SessionState, name: string, found: number | null): SessionState => ({
  ...state,
  calibrating: null,
  choices: state.choices.map(choice => {
    if (choice.name !== name || choice.size === null) return choice;
    const {calibration, ...size} = choice.size;
    return {...choice, size: found === null ? size : {...size, value: found, calibration: 'done'}};
  }),
});
