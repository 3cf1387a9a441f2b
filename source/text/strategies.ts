import {strategies} from '../model/event/strategies.js';

/** The keys of the strategies of which the course's programs time the opening of executors too. */
export const timedInCourse: readonly string[] = strategies
  .filter(({courseTimesOpening}) => courseTimesOpening)
  .map(({key}) => key);
