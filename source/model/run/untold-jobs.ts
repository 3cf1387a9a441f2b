import type {RunState} from './run-state.js';

/**
 * The jobs of a run that a recording does not tell whole, as lines are missing in it. `inPart`: those that began and
 * ended without an event of both; `ends`: those of them without one of their end. Of a run that goes on only what has
 * happened can be missing.
 */
export const untoldJobs = ({
  stage,
  jobs,
  counts: {queued, running},
}: RunState): {readonly inPart: number; readonly ends: number} => {
  const ends = stage === 'over' ? queued + running : 0;
  // A job's end alone says who had it.
  const begun = jobs.filter(({process, startedAt}) => process !== null && startedAt === null);
  return {inPart: begun.length + ends, ends};
};
