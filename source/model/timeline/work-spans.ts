import {type CpuSample, samplesUpTo} from '../run/cpu-samples.js';
import type {Job, ThreadState} from '../run/run-state.js';
import {type AttributedCpuTime, attributeCpuTime} from './attribute-cpu-time.js';
import {divideComputing} from './divide-computing.js';
import {divideWaiting} from './divide-waiting.js';
import {outside, withoutOverlap} from './intervals.js';
import type {ThreadLane} from './lanes.js';
import {openRecent} from './recent.js';
import {reportedSpans} from './reported-spans.js';
import {type Span, span, type Waits} from './span.js';
import {newSpanBuilder, type SpanDivider} from './span-builder.js';
import {computingIntervals} from './time-slicing.js';

/**
 * What a thread did for its jobs, in order of time and without overlap, divided by the kernel's figures: one span after
 * the other, as they are asked for.
 */
export function* eachWorkSpan(lane: ThreadLane, waits: Waits, now: number): Iterable<Span> {
  yield* divided(measuredThreads(lane, waits, now), reportedWork(lane, waits, now));
}

/** The same for one job of a thread that holds one job at a time. */
export const workSpansOf = (lane: ThreadLane, job: Job, waits: Waits, now: number): readonly Span[] => [
  ...divided(measuredThreads(lane, waits, now), reportedSpans(job, waits, now)),
];

/** What a thread did for its jobs as far as they report, in order of time; it can be walked through several times. */
const reportedWork = (lane: ThreadLane, waits: Waits, now: number): Iterable<Span> =>
  waits === 'in flight' ? sharedWork(lane, now) : {[Symbol.iterator]: () => oneByOne(lane.jobs, waits, now)};

function* oneByOne(jobs: readonly Job[], waits: Waits, now: number): Iterator<Span> {
  for (const job of jobs) yield* reportedSpans(job, waits, now);
}

const sharedWork = (lane: ThreadLane, now: number): readonly Span[] => {
  const known = cachedWork.get(lane);
  if (known?.now === now) return known.work;
  const work = withoutConcurrency(lane, now);
  cachedWork.set(lane, {now, work}, work.length);
  return work;
};

/** Spans of lanes that are kept together; a choice: all of a frame, unless a lane holds thousands of jobs. */
const KEPT_SPANS = 100_000;

// A lane is painted from it, and what it shares with its jobs.
const cachedWork = openRecent<ThreadLane, {readonly now: number; readonly work: readonly Span[]}>(KEPT_SPANS);

/** The thread's own spans where it holds several jobs at once: what it computed and, outside of that, the waiting. */
const withoutConcurrency = (lane: ThreadLane, now: number): readonly Span[] => {
  const waiting: Span[] = [];
  const others: Span[] = [];
  for (const job of lane.jobs) {
    for (const one of reportedSpans(job, 'in flight', now)) {
      if (one.state === 'in flight') waiting.push(span(one.from, one.to, one.state, null));
      else if (one.state !== 'running') others.push(one);
    }
  }
  const computed = computingIntervals(lane, now).map(({from, to, job}) => span(from, to, 'running', job));
  const busy = others.length > 0 ? withoutOverlap([...computed, ...others]) : computed;
  return [...busy, ...outside(withoutOverlap(waiting), busy)].sort((a, b) => a.from - b.from);
};

/** A thread of a lane with what the kernel counted for it, attributed to what its jobs report. */
type MeasuredThread = {
  /** From when on the lane is its own, µs. */
  readonly since: number;
  readonly samples: readonly CpuSample[];
  readonly counted: AttributedCpuTime;
  /** Its position among those that share cores; a run has several processes or several threads, not both. */
  readonly position: number;
};

/** The threads of a lane, in order of time; none where nothing is measured. */
const measuredThreads = (lane: ThreadLane, waits: Waits, now: number): readonly MeasuredThread[] => {
  const known = cachedThreads.get(lane);
  if (known?.now === now) return known.threads;
  const threads = lane.threads.every(({samples}) => samples.length < 2) ? [] : measured(lane, waits, now);
  cachedThreads.set(lane, {now, threads});
  return threads;
};

// One frame shows a lane and, below it, its jobs.
const cachedThreads = new WeakMap<
  ThreadLane,
  {readonly now: number; readonly threads: readonly MeasuredThread[]}
>();

const measured = (lane: ThreadLane, waits: Waits, now: number): readonly MeasuredThread[] => {
  const {threads, sampledAt} = lane;
  const computing = threads.map((): Span[] => []);
  const placeOf = placesIn(threads.map(({startedAt}) => startedAt));
  for (const one of reportedWork(lane, waits, now))
    if (one.state === 'running') computing[placeOf(one)]?.push(one);
  return threads.map((thread, place) => {
    const samples = samplesUpTo(thread.samples, sampledAt);
    const counted = attributeCpuTime(samples, computing[place] ?? []);
    return {since: thread.startedAt, samples, counted, position: positionOf(thread)};
  });
};

const positionOf = ({process, thread}: ThreadState): number => process - 1 + (thread - 1);

/** Of threads of which each takes the place of the one before: which one a span is of. To be called in order of time. */
const placesIn = (beginnings: readonly number[]): ((one: Span) => number) => {
  let place = 0;
  return ({from}) => {
    while (from >= (beginnings[place + 1] ?? Number.POSITIVE_INFINITY)) place++;
    return place;
  };
};

/** The work of a lane, divided by what the kernel counted for each of its threads. */
function* divided(threads: readonly MeasuredThread[], work: Iterable<Span>): Iterable<Span> {
  if (threads.length === 0) {
    yield* work;
    return;
  }
  const placeOf = placesIn(threads.map(({since}) => since));
  const dividers = threads.map(dividerFor);
  let parts = newSpanBuilder();
  let latest = 0;
  for (const one of work) {
    const place = placeOf(one);
    if (place !== latest) {
      yield* parts.spans;
      parts = newSpanBuilder();
      latest = place;
    }
    dividers[place]?.(one, parts);
    yield* parts.takeWhole();
  }
  yield* parts.spans;
}

const dividerFor = ({samples, counted, position}: MeasuredThread): SpanDivider => {
  const divideRunning = divideComputing(samples, counted, position);
  const divideWait = divideWaiting(samples, counted);
  return (one, parts) => {
    if (one.state === 'running') divideRunning(one, parts);
    else if (one.state === 'blocked' || one.state === 'in flight') divideWait(one, parts);
    else parts.append(one);
  };
};
