import {samplesUpTo} from '../run/cpu-samples.js';
import type {Job, ThreadState} from '../run/run-state.js';
import {attributeCpuTime} from './attribute-cpu-time.js';
import {divideComputing} from './divide-computing.js';
import {divideWaiting} from './divide-waiting.js';
import {fillIdle} from './fill-idle.js';
import {outside, withoutOverlap} from './intervals.js';
import {activitiesOf, type JobActivity} from './job-activity.js';
import type {ProcessLane, ThreadLane} from './lanes.js';
import {type LaneState, type Span, span, type Waits} from './span.js';
import {newSpanBuilder} from './span-builder.js';
import {computingIntervals, eachTimeSlice} from './time-slicing.js';

/** A job's stretches from its start to its end (or `now`), by its own word: running where it computes. */
const reportedSpans = (job: Job, waits: Waits, now: number): readonly Span[] => {
  if (job.endedAt === null) return stretches(job, waits, now);
  const known = ended[waits].get(job);
  if (known) return known;
  const spans = stretches(job, waits, job.endedAt);
  ended[waits].set(job, spans);
  return spans;
};

// What ended changes no more, and a long run is painted many times.
const ended: Readonly<Record<Waits, WeakMap<Job, readonly Span[]>>> = {
  blocked: new WeakMap(),
  'in flight': new WeakMap(),
};

const stretches = (job: Job, waits: Waits, end: number): readonly Span[] => {
  const states: Readonly<Record<JobActivity, LaneState>> = {
    computing: 'running',
    locked: 'locked',
    waiting: waits,
  };
  const spans = activitiesOf(job, end).map(({from, to, activity}) =>
    span(from, to, states[activity], job.job),
  );
  return job.state === 'failed' && job.startedAt !== null
    ? [...spans, span(end, end, 'failed', job.job)]
    : spans;
};

/** What a thread did for its jobs, in order, and where it waited for all of them. */
const workSpans = (lane: ThreadLane, waits: Waits, now: number): readonly Span[] => {
  const known = latest.get(lane);
  if (known?.now === now) return known.work;
  const said = lane.jobs.flatMap(job => reportedSpans(job, waits, now));
  const work = divided(lane, waits === 'in flight' ? oneAtATime(lane, said, now) : said);
  latest.set(lane, {now, work});
  return work;
};

// A frame shows a lane, and its jobs below it.
const latest = new WeakMap<ThreadLane, {readonly now: number; readonly work: readonly Span[]}>();

/** Of jobs that one thread holds at once: what it computed, and the waiting for all of them outside of that. */
const oneAtATime = (lane: ThreadLane, said: readonly Span[], now: number): readonly Span[] => {
  const computed = computingIntervals(lane, now).map(({from, to, job}) => span(from, to, 'running', job));
  const others = said.filter(({state}) => state === 'locked' || state === 'failed');
  const busy = others.length > 0 ? withoutOverlap([...computed, ...others]) : computed;
  const waiting = withoutOverlap(said.filter(({state}) => state === 'in flight')).map(
    ({from, to}): Span => span(from, to, 'in flight', null),
  );
  return [...busy, ...outside(waiting, busy)].sort((a, b) => a.from - b.from);
};

/** What the kernel counted for each occupant divides the time of which its jobs tell. */
const divided = ({threads, sampledAt}: ThreadLane, work: readonly Span[]): readonly Span[] => {
  if (threads.every(({samples}) => samples.length < 2)) return work;
  let next = 0;
  return threads.flatMap((occupant, place) => {
    const first = next;
    const until = threads[place + 1]?.startedAt ?? Number.POSITIVE_INFINITY;
    while (next < work.length && (work[next]?.from ?? until) < until) next++;
    return counted(occupant, sampledAt, work.slice(first, next));
  });
};

const counted = (occupant: ThreadState, sampledAt: number | null, work: readonly Span[]): readonly Span[] => {
  const samples = samplesUpTo(occupant.samples, sampledAt);
  const figures = attributeCpuTime(
    samples,
    work.filter(({state}) => state === 'running'),
  );
  const computing = divideComputing(samples, figures, turnOf(occupant));
  const waiting = divideWaiting(samples, figures);
  const cuts = newSpanBuilder();
  for (const one of work) {
    if (one.state === 'running') computing(one, cuts);
    else if (one.state === 'blocked' || one.state === 'in flight') waiting(one, cuts);
    else cuts.append(one);
  }
  return cuts.spans;
};

const turnOf = ({process, thread}: ThreadState): number => process - 1 + (thread - 1);

/** A thread's own time: from its lane's opening to its end (or `now`), without gaps. While all its jobs wait it is free. */
export const threadSpans = (
  lane: ThreadLane,
  home: ProcessLane,
  waits: Waits,
  now: number,
): readonly Span[] => {
  const work = workSpans(lane, waits, now);
  return fillIdle(lane, home, waits === 'in flight' ? work.filter(({state}) => state !== waits) : work, now);
};

/** One row of jobs in flight. Nothing stands between two jobs: a row is no executor, so it is not idle. */
export const rowSpans = (lane: ThreadLane, row: readonly Job[], waits: Waits, now: number): readonly Span[] =>
  row.flatMap(job => jobSpans(lane, job, waits, now));

/** What became of a job's time, from its start to its end (or `now`), as far as its thread was at it. */
export const jobSpans = (lane: ThreadLane, job: Job, waits: Waits, now: number): readonly Span[] =>
  waits === 'blocked'
    ? ofJob(workSpans(lane, waits, now), job)
    : reportedSpans(job, waits, now).flatMap(one => (one.state === 'running' ? inTurn(lane, one) : [one]));

/** A job's own among the stretches of a thread that holds one job at a time, so that they lie side by side. */
const ofJob = (work: readonly Span[], {job, startedAt}: Job): readonly Span[] => {
  let [low, high] = [0, work.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((work[middle]?.from ?? 0) < (startedAt ?? 0)) low = middle + 1;
    else high = middle;
  }
  const spans: Span[] = [];
  // What it began with may have the same moment as another's end.
  for (let one = work[low]; one && (one.job === job || spans.length === 0); one = work[++low])
    if (one.job === job) spans.push(one);
  return spans;
};

const inTurn = (lane: ThreadLane, {from, to, job}: Span): readonly Span[] => {
  const cuts = newSpanBuilder();
  eachTimeSlice(lane, job ?? 0, from, to, (begin, end, computes) =>
    cuts.add(begin, end, computes ? 'running' : 'suspended', job),
  );
  return cuts.spans;
};
