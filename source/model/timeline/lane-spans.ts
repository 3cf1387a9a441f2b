import {samplesUpTo} from '../run/cpu-samples.js';
import {executorKey, groupByExecutor} from '../run/executor-key.js';
import type {Job, ThreadState} from '../run/run-state.js';
import {answeredIntervals} from './answered.js';
import {attributeCpuTime} from './attribute-cpu-time.js';
import {divideComputing} from './divide-computing.js';
import {divideWaiting} from './divide-waiting.js';
import {fillIdle} from './fill-idle.js';
import {type Interval, outside, withoutOverlap} from './intervals.js';
import type {ProcessLane, ThreadLane} from './lanes.js';
import {reportedSpans} from './reported-spans.js';
import {type Span, span, type Waits} from './span.js';
import {newSpanBuilder} from './span-builder.js';
import {computingIntervals, eachTimeSlice} from './time-slicing.js';
import {notableTransport} from './transport.js';
import {notablyUnconnected} from './unconnected.js';

/** The spans of a thread lane from the start of the run to `now`, without gaps. While all its jobs wait for I/O it is idle. */
export const threadSpans = (
  lane: ThreadLane,
  processLane: ProcessLane,
  waits: Waits,
  now: number,
): readonly Span[] => {
  const work = workSpans(lane, waits, now);
  const busy = waits === 'in flight' ? work.filter(({state}) => state !== waits) : work;
  return withTransport(lane, fillIdle(lane, processLane, busy, now), now);
};

/** What was filled as idle, as transport where it was. */
const withTransport = (lane: ThreadLane, spans: readonly Span[], now: number): readonly Span[] => {
  const jobs = groupByExecutor(lane.jobs, job => job);
  const ways = lane.threads.flatMap(thread =>
    notableTransport({firstQueuedAt: lane.queuedAt}, thread, jobs.get(executorKey(thread)) ?? [], now),
  );
  if (ways.length === 0) return spans;
  const transport = ways.map(({from, to}) => span(from, to, 'transport', null));
  return spans
    .flatMap(one =>
      one.state === 'idle'
        ? [...outside([one], transport), ...within({...one, job: null}, transport)]
        : [one],
    )
    .sort((a, b) => a.from - b.from);
};

/** The spans of one row of jobs in flight. Gaps between jobs stay empty: a row is not an executor, so it is not idle. */
export const rowSpans = (lane: ThreadLane, row: readonly Job[], waits: Waits, now: number): readonly Span[] =>
  row.flatMap(job => jobSpans(lane, job, waits, now));

/** The spans of one job, from its start to its end (or to `now`): suspended while its thread executes another job. */
export const jobSpans = (lane: ThreadLane, job: Job, waits: Waits, now: number): readonly Span[] =>
  waits === 'blocked'
    ? spansOfJob(workSpans(lane, waits, now), job)
    : withUnconnected(
        withAnswered(reportedSpans(job, waits, now), answeredIntervals(lane, job, now)),
        job,
        now,
      ).flatMap(one =>
        one.state === 'running' ? withBlocked(timeSliced(lane, one), blockedSpans(lane, now)) : [one],
      );

/** The times in which a thread that holds several jobs at once was blocked: it slept in the code of one of them. */
const blockedSpans = (lane: ThreadLane, now: number): readonly Span[] => {
  const work = workSpans(lane, 'in flight', now);
  const known = cachedBlocked.get(work);
  if (known) return known;
  const blocked = work.filter(({state}) => state === 'blocked');
  cachedBlocked.set(work, blocked);
  return blocked;
};

// Each job of a thread asks for them.
const cachedBlocked = new WeakMap<readonly Span[], readonly Span[]>();

/** The spans of a job that computes, blocked where its thread was and it had its turn. */
const withBlocked = (spans: readonly Span[], blocked: readonly Span[]): readonly Span[] =>
  blocked.length === 0
    ? spans
    : spans.flatMap(one =>
        one.state === 'running'
          ? [...outside([one], blocked), ...within(one, blocked)].sort((a, b) => a.from - b.from)
          : [one],
      );

/** The parts of a span that lie in others, with their state. */
const within = ({from, to, job}: Span, others: readonly Span[]): readonly Span[] =>
  others.flatMap(other => {
    const [begin, end] = [Math.max(from, other.from), Math.min(to, other.to)];
    return begin < end ? [span(begin, end, other.state, job)] : [];
  });

/** A job's spans: from its answer on it is no longer in flight but waits for its thread. */
const withAnswered = (spans: readonly Span[], answered: readonly Interval[]): readonly Span[] => {
  if (answered.length === 0) return spans;
  const job = spans[0]?.job ?? null;
  const waiting = answered.map(({from, to}) => span(from, to, 'suspended', job));
  return [...outside(spans, answered), ...waiting].sort((a, b) => a.from - b.from);
};

/** A job's spans: while it waits for a connection nothing of it is in flight. */
const withUnconnected = (spans: readonly Span[], job: Job, now: number): readonly Span[] => {
  const waiting = notablyUnconnected(job, now).map(({from, to}) => span(from, to, 'unconnected', job.job));
  return waiting.length === 0
    ? spans
    : [...outside(spans, waiting), ...waiting].sort((a, b) => a.from - b.from);
};

/** What a thread did for its jobs, in order of time and without overlap, divided by the kernel's figures. */
const workSpans = (lane: ThreadLane, waits: Waits, now: number): readonly Span[] => {
  const known = cachedWork.get(lane);
  if (known?.now === now) return known.work;
  const reported = lane.jobs.flatMap(job => reportedSpans(job, waits, now));
  const work = divided(lane, waits === 'in flight' ? withoutConcurrency(lane, reported, now) : reported);
  cachedWork.set(lane, {now, work});
  return work;
};

// One frame shows a lane and, below it, its jobs.
const cachedWork = new WeakMap<ThreadLane, {readonly now: number; readonly work: readonly Span[]}>();

/** The thread's own spans where it holds several jobs at once: what it computed and, outside of that, the waiting. */
const withoutConcurrency = (lane: ThreadLane, reported: readonly Span[], now: number): readonly Span[] => {
  const computed = computingIntervals(lane, now).map(({from, to, job}) => span(from, to, 'running', job));
  const others = reported.filter(({state}) => state === 'locked' || state === 'failed');
  const busy = others.length > 0 ? withoutOverlap([...computed, ...others]) : computed;
  const waiting = withoutOverlap(reported.filter(({state}) => state === 'in flight')).map(
    ({from, to}): Span => span(from, to, 'in flight', null),
  );
  return [...busy, ...outside(waiting, busy)].sort((a, b) => a.from - b.from);
};

/** The work of a lane, divided by what the kernel counted for each of its threads. */
const divided = ({threads, sampledAt}: ThreadLane, work: readonly Span[]): readonly Span[] => {
  if (threads.every(({samples}) => samples.length < 2)) return work;
  let next = 0;
  return threads.flatMap((thread, place) => {
    const first = next;
    const until = threads[place + 1]?.startedAt ?? Number.POSITIVE_INFINITY;
    while (next < work.length && (work[next]?.from ?? until) < until) next++;
    return dividedFor(thread, sampledAt, work.slice(first, next));
  });
};

const dividedFor = (
  thread: ThreadState,
  sampledAt: number | null,
  work: readonly Span[],
): readonly Span[] => {
  const samples = samplesUpTo(thread.samples, sampledAt);
  const counted = attributeCpuTime(
    samples,
    work.filter(({state}) => state === 'running'),
  );
  const divideRunning = divideComputing(samples, counted, positionOf(thread));
  const divideWait = divideWaiting(samples, counted);
  const builder = newSpanBuilder();
  for (const one of work) {
    if (one.state === 'running') divideRunning(one, builder);
    else if (one.state === 'blocked' || one.state === 'in flight') divideWait(one, builder);
    else builder.append(one);
  }
  return builder.spans;
};

/** A thread's position among those that share cores; a run has several processes or several threads, not both. */
const positionOf = ({process, thread}: ThreadState): number => process - 1 + (thread - 1);

/** The spans of one job among those of a thread that holds one job at a time, where they are neighbours. */
const spansOfJob = (work: readonly Span[], {job, startedAt}: Job): readonly Span[] => {
  let [low, high] = [0, work.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((work[middle]?.from ?? 0) < (startedAt ?? 0)) low = middle + 1;
    else high = middle;
  }
  const spans: Span[] = [];
  // The end of the job before may have the same time as the start of this one.
  for (let one = work[low]; one && (one.job === job || spans.length === 0); one = work[++low])
    if (one.job === job) spans.push(one);
  return spans;
};

const timeSliced = (lane: ThreadLane, {from, to, job}: Span): readonly Span[] => {
  const builder = newSpanBuilder();
  eachTimeSlice(lane, job ?? 0, from, to, (begin, end, executes) =>
    builder.add(begin, end, executes ? 'running' : 'suspended', job),
  );
  return builder.spans;
};
