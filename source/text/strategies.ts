import {strategies} from '../model/event/strategies.js';

/** The keys of the strategies of which the course's programs time the opening of executors too. */
export const timedInCourse: readonly string[] = strategies
  .filter(({courseTimesOpening}) => courseTimesOpening)
  .map(({key}) => key);

/** The names of the strategies whose jobs share a thread, and its event loop. */
export const sharingThread: string = strategies
  .filter(({sharesThread}) => sharesThread)
  .map(({name}) => name)
  .join(', ');
