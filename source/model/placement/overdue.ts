import type {RunState} from '../run/run-state.js';
import {activitiesOf} from '../timeline/job-activity.js';
import type {ThreadLane} from '../timeline/lanes.js';
import type {FlyingJob, PlacedJob} from './placed.js';

/** Jobs in flight; `since`: the moment from which on their thread has executed others, null if it is free. */
export const withOverdue = (
  jobs: readonly PlacedJob[],
  {embedded, latencyMs}: RunState['plan'],
  since: number | null,
  now: number,
): readonly FlyingJob[] =>
  jobs.map(job => {
    const dueAt = embedded && latencyMs > 0 ? job.since + latencyMs * 1000 : Number.POSITIVE_INFINITY;
    return {...job, overdueSince: since !== null && since <= dueAt && dueAt < now ? dueAt : null};
  });

/** Between two jobs that a thread executes one after the other there is less time than this, µs. A choice. */
const SWITCH_US = 5000;

/** The moment from which on a thread has executed jobs without a pause, µs. */
export const executingSince = ({jobs}: ThreadLane, now: number): number =>
  jobs
    .flatMap(job => activitiesOf(job, now).filter(({activity}) => activity === 'computing'))
    .sort((a, b) => b.to - a.to)
    .reduce((since, {from, to}) => (to >= since - SWITCH_US ? Math.min(since, from) : since), now);
