import {startEffect} from './run-requests.js';
import {isQuiet, type SessionState, type Step} from './session-state.js';
import {orderOf, wantsCalibration} from './settings.js';

/**
 * After every action: a run that waits for its size begins once the size is known, and a size that has to
 * suit the machine is calibrated as soon as no run is disturbed by that.
 */
export const withCalibration = (step: Step): Step => {
  const [{settings, choices, awaitsSize}] = step;
  if (wantsCalibration(settings, choices)) return requestCalibration(step);
  return awaitsSize ? startPending(step) : step;
};

const requestCalibration = ([state, effects]: Step): Step => {
  const {settings, choices, calibrating, demonstrating, quitting} = state;
  if (calibrating !== null || demonstrating !== null || quitting !== null || !isQuiet(state))
    return [state, effects];
  const calibrate = {type: 'calibrate', settings: orderOf(settings, choices)} as const;
  return [{...state, calibrating: settings.choice}, [...effects, calibrate]];
};

const startPending = ([state, effects]: Step): Step => {
  const message = state.message?.kind === 'calibrating' ? null : state.message;
  return [{...state, awaitsSize: false, message}, [...effects, startEffect(state)]];
};

/** The choice of that name has its size; null: none could be found, and it keeps its own. */
export const withCalibratedSize = (
  state: SessionState,
  name: string,
  found: number | null,
): SessionState => ({
  ...state,
  calibrating: null,
  choices: state.choices.map(choice => {
    if (choice.name !== name || choice.size === null) return choice;
    const {calibration, ...size} = choice.size;
    return {...choice, size: found === null ? size : {...size, value: found, calibration: 'done'}};
  }),
});
