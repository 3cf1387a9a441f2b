import {type CpuSample, SAMPLE_INTERVAL_US, standstillsOf} from '../run/cpu-samples.js';
import type {AttributedCpuTime} from './attribute-cpu-time.js';
import {overlaps} from './intervals.js';
import type {Span} from './span.js';
import type {SpanBuilder, SpanDivider} from './span-builder.js';

/** CPU time below this share of an interval is not shown: any wait costs some. A choice. */
const MIN_SHARE = 0.2;

/**
 * A divider for a thread's waiting: shows the CPU time that the kernel counted in it. A job that reports
 * nothing but waiting, such as a user's own, may compute in between; a thread that is free while I/O is in flight, but
 * stood still, was blocked.
 */
export const divideWaiting = (
  samples: readonly CpuSample[],
  {computingUs, runningUs, readyUs}: AttributedCpuTime,
): SpanDivider => {
  let interval = 0;
  const divide: SpanDivider = (span, parts) => {
    while (interval < computingUs.length && (samples[interval + 1]?.at ?? 0) <= span.from) interval++;
    let reached = span.from;
    for (let i = interval; i < computingUs.length && (samples[i]?.at ?? 0) < span.to; i++) {
      const end = samples[i + 1]?.at ?? 0;
      const [ran, ready] = [runningUs[i] ?? 0, readyUs[i] ?? 0];
      const beyondComputing = ran + ready - (computingUs[i] ?? 0);
      // A thread that was absent from samples did nothing, so the counted time is the latest part.
      const begin = Math.max(samples[i]?.at ?? 0, end - Math.max(SAMPLE_INTERVAL_US, ran + ready));
      if (beyondComputing < MIN_SHARE * (end - begin)) continue;
      const [from, to] = [Math.max(reached, begin), Math.min(span.to, end)];
      if (to <= from) continue;
      parts.add(reached, from, span.state, span.job);
      const share = Math.min(1, beyondComputing / (end - begin - (computingUs[i] ?? 0)));
      const workEnd = from + share * (to - from);
      addWork(parts, span, {from, runEnd: from + (ran / (ran + ready)) * (workEnd - from), workEnd, to});
      reached = to;
    }
    if (reached === span.from) parts.append(span);
    else parts.add(reached, span.to, span.state, span.job);
  };
  const still = standstillsOf(samples);
  return (span, parts) => {
    const asleep = span.state === 'in flight' ? overlaps(span, still) : [];
    let from = span.from;
    for (const one of asleep) {
      if (one.from > from) divide({...span, from, to: one.from}, parts);
      parts.add(one.from, one.to, 'blocked', span.job);
      from = one.to;
    }
    if (from < span.to || asleep.length === 0) divide({...span, from}, parts);
  };
};

/** Moments in order: the thread runs, is ready, then waits. The true order within the interval is not known. */
type Work = {readonly from: number; readonly runEnd: number; readonly workEnd: number; readonly to: number};

const addWork = (parts: SpanBuilder, {state, job}: Span, {from, runEnd, workEnd, to}: Work): void => {
  parts.add(from, runEnd, 'running', job);
  parts.add(runEnd, workEnd, 'ready', job);
  parts.add(workEnd, to, state, job);
};
