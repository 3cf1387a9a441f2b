import {type CpuSample, SAMPLE_INTERVAL_US} from '../run/cpu-samples.js';
import type {AttributedCpuTime} from './attribute-cpu-time.js';
import type {Span} from './span.js';
import type {SpanBuilder, SpanDivider} from './span-builder.js';

/** Less than this part of an interval is what any waiting costs, and no finding. */
const MIN_SHARE = 0.2;

/**
 * Cuts out of a thread's waiting what the kernel counted in it: a job that says only that it waits, such
 * as a user's own, may compute in between. Takes the stretches in order.
 */
export const divideWaiting = (
  samples: readonly CpuSample[],
  {computingUs, runningUs, readyUs}: AttributedCpuTime,
): SpanDivider => {
  let interval = 0;
  return (span, cuts) => {
    while (interval < computingUs.length && (samples[interval + 1]?.at ?? 0) <= span.from) interval++;
    let reached = span.from;
    for (let i = interval; i < computingUs.length && reached < span.to; i++) {
      const ends = samples[i + 1]?.at ?? 0;
      const [ran, waited] = [runningUs[i] ?? 0, readyUs[i] ?? 0];
      const beyond = ran + waited - (computingUs[i] ?? 0);
      // Who was not told of for long did nothing then: what is told at last has just been done.
      const begins = Math.max(samples[i]?.at ?? 0, ends - Math.max(SAMPLE_INTERVAL_US, ran + waited));
      if (beyond < MIN_SHARE * (ends - begins)) continue;
      const [from, to] = [Math.max(reached, begins), Math.min(span.to, ends)];
      if (to <= from) continue;
      cuts.add(reached, from, span.state, span.job);
      const part = Math.min(1, beyond / (ends - begins - (computingUs[i] ?? 0)));
      split(cuts, span, {from, to, until: from + part * (to - from), running: ran / (ran + waited)});
      reached = to;
    }
    if (reached === span.from) cuts.append(span);
    else cuts.add(reached, span.to, span.state, span.job);
  };
};

type Part = {readonly from: number; readonly until: number; readonly to: number; readonly running: number};

const split = (cuts: SpanBuilder, {state, job}: Span, {from, until, to, running}: Part): void => {
  const ran = from + running * (until - from);
  cuts.add(from, ran, 'running', job);
  cuts.add(ran, until, 'ready', job);
  cuts.add(until, to, state, job);
};
