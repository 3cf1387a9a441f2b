import {type CpuSample, INACTIVE_AFTER_US} from '../run/cpu-samples.js';
import type {AttributedCpuTime} from './attribute-cpu-time.js';
import type {LaneState, Span} from './span.js';
import type {SpanBuilder, SpanDivider} from './span-builder.js';

/** A state below this share of an interval is not shown: the kernel's figures are no more precise. A choice. */
const NOISE_SHARE = 0.02;

/** Intervals shorter than two clock ticks of 10 ms are too short for a statement, µs. */
export const MIN_INTERVAL_US = 20_000;

/**
 * A divider for a thread's computing: between two samples it shows what the kernel counted there as running and ready,
 * and what remains as blocked where the thread was seen asleep, otherwise as unexplained. Their true order is not
 * known, so threads that share cores are shown to take them one after another, each by its `position` (from 0): at any
 * moment as many of them run as they had cores.
 */
export const divideComputing = (
  samples: readonly CpuSample[],
  counted: AttributedCpuTime,
  position: number,
): SpanDivider => {
  const complete = completeIntervals(samples, counted);
  let interval = 0;
  const beginOf = (i: number): number => samples[i]?.at ?? 0;
  /** The parts of each interval, made once: many spans lie in one. */
  const known: (readonly Part[])[] = [];
  const addInterval = (i: number, from: number, to: number, {job}: Span, spans: SpanBuilder): void => {
    known[i] ??= partsOf(sharesOf(counted, i), position);
    for (const {state, begin, end} of known[i])
      spans.add(from + begin * (to - from), from + end * (to - from), state, job);
  };

  return (span, parts) => {
    while (interval < complete && beginOf(interval + 1) <= span.from) interval++;
    let reached = span.from;
    for (let i = interval; i < complete && reached < span.to; i++) {
      const from = Math.min(span.to, Math.max(reached, beginOf(i)));
      const to = Math.max(from, Math.min(span.to, beginOf(i + 1)));
      parts.add(reached, from, 'running', span.job);
      addInterval(i, from, to, span, parts);
      reached = to;
    }
    if (reached >= span.to) return;
    // A thread that fell asleep sleeps until it is sampled anew.
    if (samples[complete]?.asleep && complete === samples.length - 1)
      return parts.add(reached, span.to, 'blocked', span.job);
    // Other time after the last complete interval is shown like the latest meaningful one.
    const model = latestMeaningful(samples, counted, complete, span);
    const length = beginOf(model + 1) - beginOf(model);
    const clipped = clippedAt(parts, span.to);
    for (; model >= 0 && reached < span.to; reached += length)
      addInterval(model, reached, reached + length, span, clipped);
    parts.add(reached, span.to, 'running', span.job);
  };
};

/** The same builder, which ignores everything after a moment. */
const clippedAt = (parts: SpanBuilder, end: number): SpanBuilder => ({
  ...parts,
  add: (from, to, state, job) => parts.add(from, Math.min(to, end), state, job),
});

/**
 * The number of intervals whose figures are complete. The kernel counts a wait for a core when the thread gets
 * one, so figures of the last interval may be incomplete, unless it has lasted long without any.
 */
const completeIntervals = (
  samples: readonly CpuSample[],
  {computingUs, runningUs, readyUs}: AttributedCpuTime,
): number => {
  const last = computingUs.length - 1;
  const length = (samples[last + 1]?.at ?? 0) - (samples[last]?.at ?? 0);
  // A thread that sleeps waits for no core.
  if (samples[last + 1]?.asleep) return last + 1;
  const missing = (computingUs[last] ?? 0) - (runningUs[last] ?? 0) - (readyUs[last] ?? 0);
  return missing > NOISE_SHARE * length && length < INACTIVE_AFTER_US ? last : last + 1;
};

/**
 * Index of the last complete interval that is long enough, if the thread computed throughout it and within
 * this span; −1 if there is none.
 */
const latestMeaningful = (
  samples: readonly CpuSample[],
  {computingUs}: AttributedCpuTime,
  complete: number,
  {from, to}: Span,
): number => {
  for (let i = complete - 1; i >= 0; i--) {
    const [begin, end] = [samples[i]?.at ?? 0, samples[i + 1]?.at ?? 0];
    if (begin < from || to - end > INACTIVE_AFTER_US) return -1;
    if (end - begin >= MIN_INTERVAL_US)
      return (computingUs[i] ?? 0) >= (end - begin) * (1 - NOISE_SHARE) ? i : -1;
  }
  return -1;
};

type Shares = {
  readonly running: number;
  readonly ready: number;
  /** What the thread did for the rest. */
  readonly rest: 'blocked' | 'unexplained';
};

const sharesOf = ({computingUs, runningUs, readyUs, sleptUs}: AttributedCpuTime, i: number): Shares => {
  const computing = computingUs[i] ?? 0;
  return {
    running: (runningUs[i] ?? 0) / computing,
    ready: (readyUs[i] ?? 0) / computing,
    rest: (sleptUs[i] ?? 0) > 0 ? 'blocked' : 'unexplained',
  };
};

/** What an interval shows between two of its moments, from 0 to 1. */
type Part = {readonly state: LaneState; readonly begin: number; readonly end: number};

/**
 * The parts of an interval in the order in which they are shown: the three of them form a circle that is rotated by the
 * thread's position.
 */
const partsOf = ({running: runningShare, ready, rest}: Shares, position: number): readonly Part[] => {
  const running = Math.min(1, runningShare);
  if (running >= 1 - NOISE_SHARE) return [{state: 'running', begin: 0, end: 1}];
  const known = Math.min(1, running + ready);
  const states: readonly LaneState[] = ['running', 'ready', rest];
  // A rest below the threshold is distributed over the other two.
  const whole = 1 - known < NOISE_SHARE ? known : 1;
  const offset = ((position * running) / whole) % 1;
  const ends = [offset + running / whole, offset + known / whole, offset + 1];
  const parts: Part[] = [];
  // What lies beyond 1 in the circle comes first in the interval.
  for (let round = 1; round >= 0; round--) {
    let from = offset;
    for (const [i, to] of ends.entries()) {
      const [begin, end] = [Math.max(from, round) - round, Math.min(to, round + 1) - round];
      if (end - begin > 1e-9) parts.push({state: states[i] ?? 'running', begin, end});
      from = to;
    }
  }
  return parts;
};
