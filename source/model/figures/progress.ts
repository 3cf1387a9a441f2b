import {hasAllJobsEnded, type Job, type RunState, wallMs} from '../run/run-state.js';
import {runningJobs} from '../run/started-jobs.js';
import {activitiesOf} from '../timeline/job-activity.js';

/** Progress of a run: the share of its jobs that is done, 0 to 1, which never falls, and the estimated remaining time, ms. */
export type RunProgress = {readonly fraction: number; readonly remainingMs: number};

/** No estimate for a run shorter than this, ms: a choice, it would end before the estimate is read. */
const SHORT_MS = 2000;

/** The fraction of a job from which its duration is projected: a choice, smaller ones multiply every inaccuracy, and code that has just begun is slow. */
const LEAST_FRACTION = 0.1;

/** Number of latest ended jobs from which the duration of the next ones is estimated. A choice. */
const LATEST = 64;

/**
 * The progress of a run; null if there is no basis for an estimate, and for a short run.
 * @param waitsAlone whether a job does nothing but wait for its answer, so that the plan's latency is a basis before
 *   any job has ended.
 */
export const progressOf = (run: RunState, shownUs: number, waitsAlone: boolean): RunProgress | null => {
  if (run.stage !== 'running' || hasAllJobsEnded(run)) return null;
  // An estimate takes in all that is known.
  const nowUs = Math.max(shownUs, run.latestAt);
  const elapsed = wallMs(run, nowUs);
  const running = runningJobs(run);
  const jobMs =
    expectedMs(run, running, nowUs) ??
    (waitsAlone ? plannedMs(run) : null) ??
    averageOf(durations(run, 'failed'));
  if (jobMs === null) return null;
  const remaining = running.map(job => remainingOf(job, jobMs, nowUs));
  const ended = run.counts.finished + run.counts.failed + run.counts.cancelled;
  const waiting = Math.max(0, run.plan.jobs - ended - running.length);
  const {processes, threads, inFlight} = run.shape;
  const all = Math.max(1, processes * threads);
  const remainingMs = Math.max(
    scheduleMs(remaining, waiting, jobMs, all * inFlight),
    computingLeftMs(run, running, nowUs) / all,
  );
  if (elapsed + remainingMs <= SHORT_MS) return null;
  const begun = running.reduce((sum, {fraction}) => sum + (fraction ?? 0), 0);
  return {fraction: (ended + begun) / run.plan.jobs, remainingMs};
};

/** Expected duration of a job, ms: the average of the latest finished jobs and of running ones with known progress. */
const expectedMs = (run: RunState, running: readonly Job[], nowUs: number): number | null =>
  averageOf([...durations(run, 'finished'), ...running.flatMap(job => projectedMs(job, nowUs))]);

const averageOf = (all: readonly number[]): number | null =>
  all.length > 0 ? all.reduce((sum, ms) => sum + ms, 0) / all.length : null;

const plannedMs = ({plan: {embedded, latencyMs}}: RunState): number | null =>
  embedded && latencyMs > 0 ? latencyMs : null;

const latestEnded = ({jobs, completionOrder}: RunState): readonly Job[] =>
  completionOrder.slice(-LATEST).flatMap(job => jobs[job - 1] ?? []);

/** How long the latest jobs took that ended so, ms. One that failed says little: it may have been ended at any time. */
const durations = (run: RunState, state: 'finished' | 'failed'): readonly number[] =>
  latestEnded(run).flatMap(job =>
    job.state === state && job.startedAt !== null && job.endedAt !== null
      ? [(job.endedAt - job.startedAt) / 1000]
      : [],
  );

/** The projected duration of a job that reports its progress: a fraction of its computing, before which it may have waited. */
const projectedMs = ({fraction, startedAt, phases}: Job, nowUs: number): readonly number[] => {
  if (fraction === null || fraction < LEAST_FRACTION || startedAt === null) return [];
  const computingFrom = phases.find(({phase}) => phase === 'computing')?.from ?? startedAt;
  return [(computingFrom - startedAt + (nowUs - computingFrom) / fraction) / 1000];
};

/** Computing that is left of all jobs, ms: however many jobs a thread holds, it computes one at a time. */
const computingLeftMs = (run: RunState, running: readonly Job[], nowUs: number): number => {
  const begun = running.map(job => ({ms: computedMs(job, nowUs), fraction: job.fraction ?? 0}));
  const known = [
    ...latestEnded(run).map(job => computedMs(job, nowUs)),
    ...begun.flatMap(({ms, fraction}) => (fraction < LEAST_FRACTION ? [] : [ms / fraction])),
  ];
  if (known.length === 0) return 0;
  const eachMs = known.reduce((sum, ms) => sum + ms, 0) / known.length;
  const {finished, failed, cancelled} = run.counts;
  const left = (run.plan.jobs - finished - failed - cancelled) * eachMs;
  return Math.max(0, left - begun.reduce((sum, {ms}) => sum + ms, 0));
};

/** Time for which a job has computed, as it reports, ms: it computes until it reports something else. */
const computedMs = (job: Job, nowUs: number): number =>
  activitiesOf(job, nowUs).reduce(
    (sum, {activity, from, to}) => (activity === 'computing' ? sum + to - from : sum),
    0,
  ) / 1000;

const remainingOf = (job: Job, jobMs: number, nowUs: number): number => {
  const held = (nowUs - (job.startedAt ?? nowUs)) / 1000;
  return Math.max(0, (projectedMs(job, nowUs)[0] ?? jobMs) - held);
};

/**
 * Time until the last of `waiting` equal jobs has ended, ms, if each starts in the first free one of `slots`
 * slots. `remaining`: the times after which the occupied slots become free.
 */
export const scheduleMs = (
  remaining: readonly number[],
  waiting: number,
  jobMs: number,
  slots: number,
): number => {
  const empty = Math.max(0, Math.min(slots - remaining.length, waiting));
  const free = [...Array.from({length: empty}, () => 0), ...remaining].sort((a, b) => a - b);
  if (free.length === 0) return 0;
  const rounds = Math.floor(waiting / free.length);
  const over = waiting % free.length;
  const lastOver = over > 0 ? (free[over - 1] ?? 0) + (rounds + 1) * jobMs : 0;
  const lastRound = (free.at(-1) ?? 0) + rounds * jobMs;
  return Math.max(lastOver, lastRound);
};

/** Steps in which a remaining time is shown, ms: the longer it is, the less a second matters. A choice. */
const STEPS = [
  {upTo: 500, step: 500},
  {upTo: 10_000, step: 1000},
  {upTo: 20_000, step: 2000},
  {upTo: 60_000, step: 5000},
  {upTo: Number.POSITIVE_INFINITY, step: 60_000},
];

/** A remaining time, rounded up to steps so that it does not flicker; ms. */
export const steadyMs = (ms: number): number => {
  const step = STEPS.find(({upTo}) => ms <= upTo)?.step ?? 1000;
  return Math.max(500, Math.ceil(ms / step) * step);
};
