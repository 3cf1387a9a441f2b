import {executorKey, groupByExecutor} from '../run/executor-key.js';
import type {Job} from '../run/run-state.js';
import {answeredIntervals} from './answered.js';
import {fillIdle} from './fill-idle.js';
import {type Interval, outside, overlappingInTurn} from './intervals.js';
import {laneNear} from './lane-near.js';
import type {ComputingOf, ProcessLane, ThreadLane} from './lanes.js';
import {reportedSpans} from './reported-spans.js';
import {type LaneState, type Span, span, type Waits} from './span.js';
import {newSpanBuilder} from './span-builder.js';
import {eachTimeSlice} from './time-slicing.js';
import {transportSpans} from './transport-spans.js';
import {notablyUnconnected} from './unconnected.js';
import {eachWorkSpan, workSpansOf} from './work-spans.js';

/** The spans of a thread lane from the start of the run to `now`, without gaps. While all its jobs wait for I/O it is idle. */
export const threadSpans = (...of: Parameters<typeof eachThreadSpan>): readonly Span[] => [
  ...eachThreadSpan(...of),
];

/** The same, one after the other, as they are asked for: a lane of many jobs has more of them than one wants to keep. */
export function* eachThreadSpan(
  lane: ThreadLane,
  processLane: ProcessLane,
  waits: Waits,
  now: number,
): Iterable<Span> {
  const work = eachWorkSpan(lane, waits, now);
  const busy = waits === 'in flight' ? without(waits, work) : work;
  yield* withTransport(lane, fillIdle(lane, processLane, busy, now), waits, now);
}

function* inStates(states: readonly LaneState[], spans: Iterable<Span>): Iterable<Span> {
  for (const one of spans) if (states.includes(one.state)) yield one;
}

function* without(state: LaneState, spans: Iterable<Span>): Iterable<Span> {
  for (const one of spans) if (one.state !== state) yield one;
}

/** What was filled as idle, as transport where it was. */
function* withTransport(lane: ThreadLane, spans: Iterable<Span>, waits: Waits, now: number): Iterable<Span> {
  const transportIn = overlappingInTurn(transportOf(lane, waits, now));
  for (const one of spans) {
    if (one.state !== 'idle') {
      yield one;
      continue;
    }
    let reached = one.from;
    for (const other of transportIn(one)) {
      const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
      if (from > reached) yield span(reached, from, 'idle', null);
      yield span(from, to, other.state, null);
      reached = to;
    }
    if (reached < one.to) yield reached === one.from ? one : span(reached, one.to, 'idle', null);
  }
}

/** The handovers to each thread of a lane. */
function* transportOf(lane: ThreadLane, waits: Waits, now: number): Iterable<Span> {
  const jobs = groupByExecutor(lane.jobs, job => job);
  for (const thread of lane.threads)
    yield* transportSpans(lane, thread, jobs.get(executorKey(thread)) ?? [], waits, now);
}

/** The spans of one row of jobs in flight. Gaps between jobs stay empty: a row is not an executor, so it is not idle. */
export const rowSpans = (...of: Parameters<typeof eachRowSpan>): readonly Span[] => [...eachRowSpan(...of)];

/** The same, one after the other, as they are asked for. */
export function* eachRowSpan(
  lane: ThreadLane,
  row: readonly Job[],
  waits: Waits,
  now: number,
): Iterable<Span> {
  for (const job of row) yield* jobSpans(lane, job, waits, now);
}

/** The spans of one job, from its start to its end (or to `now`): suspended while its thread executes another job. */
export const jobSpans = (lane: ThreadLane, job: Job, waits: Waits, now: number): readonly Span[] =>
  waits === 'blocked'
    ? workSpansOf(lane, job, waits, now)
    : withUnconnected(
        withAnswered(reportedSpans(job, waits, now), answeredIntervals(lane, job, now)),
        job,
        now,
      ).flatMap(one =>
        one.state === 'running' ? instead(timeSliced(lane, one), blockedSpans(lane, now)) : [one],
      );

/**
 * The spans of one job, without the times in its turns on a thread that it shares in which that had no core.
 * @param computingOf see `laneNear`.
 */
export const executionSpans = (
  lane: ThreadLane,
  job: Job,
  waits: Waits,
  now: number,
  computingOf?: ComputingOf,
): readonly Span[] => {
  const time = {from: job.startedAt ?? now, to: job.endedAt ?? now};
  return executionSpansIn(laneNear(lane, time, computingOf), job, waits, now);
};

/** The same by a lane with the jobs that its threads held about then. */
export const executionSpansIn = (lane: ThreadLane, job: Job, waits: Waits, now: number): readonly Span[] => {
  const spans = jobSpans(lane, job, waits, now);
  if (waits === 'blocked') return spans;
  const lacking = [...inStates(['ready', 'unexplained'], eachWorkSpan(lane, waits, now))];
  return instead(spans, lacking);
};

/** The times in which a thread that holds several jobs at once was blocked: it slept in the code of one of them. */
const blockedSpans = (lane: ThreadLane, now: number): readonly Span[] => {
  const known = cachedBlocked.get(lane);
  if (known?.now === now) return known.spans;
  const spans = [...inStates(['blocked'], eachWorkSpan(lane, 'in flight', now))];
  cachedBlocked.set(lane, {now, spans});
  return spans;
};

// Each job of a thread asks for them.
const cachedBlocked = new WeakMap<ThreadLane, {readonly now: number; readonly spans: readonly Span[]}>();

/** The spans of a job that computes, and in its turns what its thread did or lacked instead. */
const instead = (spans: readonly Span[], others: readonly Span[]): readonly Span[] =>
  others.length === 0
    ? spans
    : spans.flatMap(one =>
        one.state === 'running'
          ? [...outside([one], others), ...within(one, others)].sort((a, b) => a.from - b.from)
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

const timeSliced = (lane: ThreadLane, {from, to, job}: Span): readonly Span[] => {
  const builder = newSpanBuilder();
  eachTimeSlice(lane, job ?? 0, from, to, (begin, end, executes) =>
    builder.add(begin, end, executes ? 'running' : 'suspended', job),
  );
  return builder.spans;
};
