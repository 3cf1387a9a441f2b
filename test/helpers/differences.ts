import {type Difference, differencesBetween} from '../../source/model/playback/differences.js';
import type {RunState} from '../../source/model/run/run-state.js';
import {scoreOf} from '../../source/model/session/score.js';

/** How a finished run differs from another, by what is kept of them. */
export const differencesOf = (first: RunState, second: RunState): readonly Difference[] =>
  differencesBetween(scoreOf(first), scoreOf(second));
