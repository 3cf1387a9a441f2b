import type {RunEvent} from '../event/event.js';
import {addSample, type Draft} from './draft.js';
import type {RunState} from './run-state.js';
import {sampleFolds} from './sample-folds.js';

/**
 * A state with what the kernel counted for its threads at the moments of some later events, and with nothing else of
 * them: what a thread did up to a moment is known by a count that is read after it.
 */
export const withReadings = (state: RunState, later: readonly RunEvent[]): RunState => {
  // The lists of jobs, which can be long, do not change.
  const draft = {
    ...state,
    threads: [...state.threads],
    processes: [...state.processes],
    ignored: {...state.ignored},
  } as Draft;
  for (const event of later)
    if (event.type === 'sample') sampleFolds.sample(draft, event);
    else if ('kernel' in event && event.process !== undefined && event.thread !== undefined)
      addSample(draft, event.process, event.thread, event.at, event.kernel);
  return {...draft, ignored: state.ignored};
};
