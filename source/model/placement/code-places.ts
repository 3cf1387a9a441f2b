import {strategyNamed} from '../event/strategies.js';
import {type Job, type RunState, waitingJobs} from '../run/run-state.js';
import {runningJobs} from '../run/started-jobs.js';
import {edgeUs} from '../timeline/axis.js';
import {currentStateOf, laneStateOfJob} from '../timeline/current-state.js';
import {activityOf} from '../timeline/job-activity.js';
import {processLanesOf} from '../timeline/lanes.js';
import type {LaneState, Waits} from '../timeline/span.js';

/**
 * Where a job can be in the program that a run stands for: submitted and not taken; waiting for an answer or a disk;
 * reading the answer; computing, the wait for a core or for the lock included; ended.
 */
export const CODE_PLACES = ['queued', 'waiting', 'receiving', 'computing', 'ended'] as const;

export type CodePlace = (typeof CODE_PLACES)[number];

/** What a job at a place does there: as its lane says, or how it ended; `queued` is all that it can do before. */
export type CodeState = LaneState | 'queued' | 'finished';

/** Jobs at one place that do the same. */
export type CodeCount = {readonly place: CodePlace; readonly state: CodeState; readonly jobs: number};

/**
 * Where the jobs of a run are in its program, and what they do there, at a moment, µs since the run began. Each job
 * is counted once; those that were cancelled are nowhere.
 */
export const codeCounts = (run: RunState, nowUs: number): readonly CodeCount[] => {
  const {finished, failed} = run.counts;
  return [
    {place: 'queued' as const, state: 'queued' as const, jobs: waitingJobs(run)},
    ...heldCounts(run, edgeUs(run, nowUs)),
    {place: 'ended' as const, state: 'finished' as const, jobs: finished},
    {place: 'ended' as const, state: 'failed' as const, jobs: failed},
  ].filter(({jobs}) => jobs > 0);
};

/** The same of the jobs that executors hold. */
const heldCounts = (run: RunState, now: number): readonly CodeCount[] => {
  const {waits} = strategyNamed(run.plan.strategy);
  const states = statesOfHeld(run, waits, now);
  const counts = new Map<string, CodeCount>();
  for (const job of runningJobs(run)) {
    const place = placeOf(job);
    // A job of an executor that nothing is known of does what it reports.
    const state = states.get(job) ?? (place === 'computing' ? 'running' : waits);
    const key = `${place} ${state}`;
    counts.set(key, {place, state, jobs: (counts.get(key)?.jobs ?? 0) + 1});
  }
  return [...counts.values()];
};

/** Where a job is by its own reports; the wait for the lock is in the middle of what it computes. */
const placeOf = (job: Job): CodePlace => {
  if (activityOf(job) !== 'waiting') return 'computing';
  return job.phases.at(-1)?.phase === 'receiving' ? 'receiving' : 'waiting';
};

/** What each job that a lane holds does: the one that the thread executes or waits for as the thread's lane says. */
const statesOfHeld = (run: RunState, waits: Waits, now: number): ReadonlyMap<Job, LaneState> => {
  const states = new Map<Job, LaneState>();
  for (const processLane of processLanesOf(run)) {
    for (const lane of processLane.threadLanes) {
      const current = currentStateOf(lane, processLane, waits, now);
      for (const job of lane.held)
        states.set(job, job === current.job ? current.state : laneStateOfJob(lane, job, waits, now));
    }
  }
  return states;
};
