import {lazy} from '../lazy.js';
import {type CpuSample, samplesUpTo} from '../run/cpu-samples.js';
import type {Job, ThreadState} from '../run/run-state.js';
import {type AttributedCpuTime, attributeCpuTime} from './attribute-cpu-time.js';
import {NO_JOB} from './computing-boundaries.js';
import {coverageOf} from './coverage.js';
import {divideComputing} from './divide-computing.js';
import {divideWaiting} from './divide-waiting.js';
import {type IntervalList, intervalList} from './interval-list.js';
import type {ComputingOf, ThreadLane} from './lanes.js';
import {reportedSpans} from './reported-spans.js';
import {isComplete, reportsUpTo} from './reports.js';
import {sharedWork} from './shared-work.js';
import type {Span, Waits} from './span.js';
import {newSpanBuilder, type SpanDivider} from './span-builder.js';

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
const measuredThreads = (part: ThreadLane, waits: Waits, now: number): readonly MeasuredThread[] => {
  const {lane, computingOf} = part.partOf ?? {lane: part};
  const known = cachedThreads.get(lane);
  if (known?.now === now) return known.threads;
  const computing = computingOf ?? (isComplete(lane) ? reportedIn(lane) : computingIn(lane, waits, now));
  const threads = lane.threads.every(({samples}) => samples.length < 2) ? [] : measured(lane, computing);
  cachedThreads.set(lane, {now, threads});
  return threads;
};

// One frame shows a lane and, below it, its jobs.
const cachedThreads = new WeakMap<
  ThreadLane,
  {readonly now: number; readonly threads: readonly MeasuredThread[]}
>();

const measured = ({threads, sampledAt}: ThreadLane, computingOf: ComputingOf): readonly MeasuredThread[] =>
  threads.map(thread => {
    const samples = samplesUpTo(thread.samples, sampledAt);
    const counted = attributeCpuTime(samples, computingOf(thread));
    return {since: thread.startedAt, samples, counted, position: positionOf(thread)};
  });

/** When each thread of a complete lane computed. */
const reportedIn =
  (lane: ThreadLane): ComputingOf =>
  thread =>
    reportsUpTo(lane, thread).upTo(Number.POSITIVE_INFINITY).computing;

/** When each thread of a lane computed, found by a walk through all that it did. */
const computingIn = (lane: ThreadLane, waits: Waits, now: number): ComputingOf => {
  const {threads} = lane;
  const all = lazy(() => {
    const computing = threads.map((): IntervalList => intervalList());
    const placeOf = placesIn(threads.map(({startedAt}) => startedAt));
    for (const one of reportedWork(lane, waits, now))
      if (one.state === 'running') computing[placeOf(one)]?.add(one.from, one.to, one.job ?? NO_JOB);
    return computing;
  });
  return thread => coverageOf(all()[threads.indexOf(thread)] ?? []);
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
