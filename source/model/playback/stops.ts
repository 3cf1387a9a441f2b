import {strategyNamed} from '../event/strategies.js';
import {groupByExecutor} from '../run/executor-key.js';
import {withoutNotes} from '../run/notes.js';
import type {RunState} from '../run/run-state.js';
import {startedJobs} from '../run/started-jobs.js';
import {edgeUs, originUs} from '../timeline/axis.js';
import {jobSpans} from '../timeline/lane-spans.js';
import {threadLaneOf} from '../timeline/lanes.js';
import type {LaneState} from '../timeline/span.js';

/** The kinds of waiting that have stops. A job's wait in the queue is no news: it has none. */
export const WAITS = [
  'blocked',
  'in flight',
  'suspended',
  'locked',
  'ready',
] as const satisfies readonly LaneState[];

export type WaitKind = (typeof WAITS)[number];

/** A moment that tab jumps to, µs since the run began. */
export type Stop = {readonly atUs: number} & (
  | {readonly kind: 'marker'; readonly name: string}
  /** A job failed. */
  | {readonly kind: 'failure'; readonly job: number}
  /** A job begins to wait: for so long in all, until its end. */
  | {readonly kind: WaitKind; readonly job: number; readonly forUs: number}
);

type Wait = Extract<Stop, {forUs: number}>;

/** How many waits are stops: a choice. */
const MOST_WAITS = 5;
/** A wait below this part of a run is none of its longest: a choice. */
const LEAST_PART = 0.02;
/** Of long runs so many jobs are looked at, those that took longest: a choice. */
const MOST_JOBS = 300;

/**
 * The stops of a run in the order of time: every marker, every job that failed, and the longest waits. A job's wait of a
 * kind is all the time that it waited so, and stands where it first did. Of each kind the longest one is a stop, and
 * of all others the longest ones, five together.
 */
export const stopsOf = (run: RunState): readonly Stop[] => {
  const known = cached.get(run);
  if (known) return known;
  const stops = [...markers(run), ...stopsOfFacts(run)].sort((a, b) => a.atUs - b.atUs);
  cached.set(run, stops);
  return stops;
};

// Each frame of a run that is played back shows them.
const cached = new WeakMap<RunState, readonly Stop[]>();

/** Those that no marker changes. */
const stopsOfFacts = (run: RunState): readonly Stop[] => {
  const facts = withoutNotes(run);
  const known = cachedOfFacts.get(facts);
  if (known) return known;
  const stops = [...failures(run), ...longestWaits(run)];
  cachedOfFacts.set(facts, stops);
  return stops;
};

const cachedOfFacts = new WeakMap<RunState, readonly Stop[]>();

const markers = (run: RunState): readonly Stop[] =>
  run.markers.flatMap(({name, atUs}) => (atUs === null ? [] : [{kind: 'marker', name, atUs}]));

const failures = (run: RunState): readonly Stop[] =>
  run.completionOrder.flatMap(number => {
    const job = run.jobs[number - 1];
    return job?.state === 'failed' ? [{kind: 'failure', job: number, atUs: job.endedAt ?? 0}] : [];
  });

const longestWaits = (run: RunState): readonly Stop[] => {
  const least = LEAST_PART * (edgeUs(run, run.latestAt) - originUs(run));
  const waits = waitsOf(run)
    .filter(({forUs}) => forUs > least)
    .sort((a, b) => b.forUs - a.forUs || a.job - b.job);
  const first = WAITS.flatMap(kind => waits.find(wait => wait.kind === kind) ?? []);
  const others = waits.filter(wait => !first.includes(wait));
  return [...first, ...others.slice(0, MOST_WAITS - first.length)];
};

/** How long each job waited, by kind. */
const waitsOf = (run: RunState): Wait[] => {
  const {waits: way} = strategyNamed(run.plan.strategy);
  // As lanes are drawn up to there, what is found out for them serves here.
  const end = edgeUs(run, run.latestAt);
  const longest = startedJobs(run)
    .toSorted((a, b) => (b.endedAt ?? end) - (b.startedAt ?? 0) - ((a.endedAt ?? end) - (a.startedAt ?? 0)))
    .slice(0, MOST_JOBS);
  // What is found out of a lane serves all of its jobs.
  const jobs = [...groupByExecutor(longest, job => job).values()].flat();
  return jobs.flatMap(job => {
    const lane = threadLaneOf(run, job);
    const spans = lane ? jobSpans(lane, job, way, end) : [];
    return WAITS.flatMap(kind => {
      const own = spans.filter(({state}) => state === kind);
      const [first] = own;
      if (!first) return [];
      const forUs = Math.round(own.reduce((sum, {from, to}) => sum + to - from, 0));
      return [{kind, job: job.job, atUs: Math.round(first.from), forUs}];
    });
  });
};
