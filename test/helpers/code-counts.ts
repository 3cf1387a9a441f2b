import assert from 'node:assert/strict';
import {
  type CodeCount,
  type CodePlace,
  type CodeState,
  codeCounts,
} from '../../source/model/placement/code-places.js';
import {placementOf} from '../../source/model/placement/placement.js';
import {type Job, type RunState, waitingJobs} from '../../source/model/run/run-state.js';

const jobsIn = (counts: readonly CodeCount[], ...places: readonly CodePlace[]): number =>
  counts.filter(({place}) => places.includes(place)).reduce((sum, {jobs}) => sum + jobs, 0);

/** How many jobs do what, in the order of the states' names. */
export const jobsByState = (counts: readonly {state: CodeState; jobs: number}[]): readonly string[] => {
  const states = new Map<CodeState, number>();
  for (const {state, jobs} of counts) states.set(state, (states.get(state) ?? 0) + jobs);
  return [...states].map(([state, jobs]) => `${state} ${jobs}`).sort();
};

/** What the jobs that threads hold do as the lanes say it. */
const statesOnLanes = (run: RunState, nowUs: number): readonly string[] =>
  jobsByState(
    placementOf(run, nowUs).processes.flatMap(({threads}) =>
      threads.flatMap(({state, job, inFlight, suspended, unconnected}) => [
        ...(job ? [{state, jobs: 1}] : []),
        ...inFlight.map(({overdueSince}) => ({
          state: overdueSince === null ? ('in flight' as const) : ('suspended' as const),
          jobs: 1,
        })),
        ...suspended.map(() => ({state: 'suspended' as const, jobs: 1})),
        ...unconnected.map(() => ({state: 'unconnected' as const, jobs: 1})),
      ]),
    ),
  );

const hasExited = ({threads}: RunState, job: Job): boolean =>
  threads.some(
    ({process, thread, exitedAt}) => process === job.process && thread === job.thread && exitedAt !== null,
  );

/** That each job in hand is counted once, and does what its lane says. */
export const assertEachJobOnce = (run: RunState, nowUs: number, when: string): void => {
  const counts = codeCounts(run, nowUs);
  assert.ok(
    counts.every(({jobs}) => jobs > 0),
    when,
  );
  assert.equal(jobsIn(counts, 'queued'), waitingJobs(run), `${when}: queued`);
  assert.equal(
    jobsIn(counts, 'waiting', 'receiving', 'computing'),
    run.counts.running,
    `${when}: held by executors`,
  );
  assert.equal(jobsIn(counts, 'ended'), run.counts.finished + run.counts.failed, `${when}: ended`);
  // For a moment jobs outlive their executor, whose lane has no more to say of them.
  if (run.jobs.some(job => job.state === 'running' && hasExited(run, job))) return;
  const held = counts.filter(({place}) => place !== 'queued' && place !== 'ended');
  assert.deepEqual(jobsByState(held), statesOnLanes(run, nowUs), when);
};
