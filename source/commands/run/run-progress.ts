import type {RunState} from '../../model/run/run-state.js';
import type {Notes} from '../../text/notes.js';

/** What a line of progress says of a run, `ms` after it was asked for; null before it begins and after it. */
export const progressOf = (text: Notes, run: RunState | null, ms: number): string | null => {
  if (run === null || run.stage === 'over') return null;
  const {shape, threads, jobs, counts, completionOrder} = run;
  const seconds = Math.floor(ms / 1000);
  if (run.stage === 'running')
    return text.progress(completionOrder.length, jobs.length, counts.running, seconds);
  const ready = threads.filter(({readyAt}) => readyAt !== null).length;
  return text.opening(ready, shape.processes * shape.threads, seconds);
};
