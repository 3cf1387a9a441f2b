import {measuredTrial} from '../race/trial.js';
import type {RunState} from '../run/run-state.js';
import {type Reason, reasonsOf} from './run-verdict.js';

/** The reasons for the time of a run that is over, with the figures that each one cites. */
export const runReasons = (run: RunState): readonly Reason[] => {
  const {run: figures, trial} = measuredTrial(run, 1, 1);
  return reasonsOf({...figures, trial});
};
