import {type CpuSample, INACTIVE_AFTER_US} from '../run/cpu-samples.js';
import type {AttributedCpuTime} from './attribute-cpu-time.js';
import type {LaneState, Span} from './span.js';
import type {SpanBuilder, SpanDivider} from './span-builder.js';

/** Below this part of an interval a state is the grain of the figures, not a finding. */
const NOISE_SHARE = 0.02;

/** Shorter intervals tell less than the grain of the kernel's figures, µs. */
export const MIN_INTERVAL_US = 20_000;

/**
 * A thread's computing cut where the kernel was asked, each cut divided into what was counted there:
 * running, ready, and what nobody explains. In which order these came is not known. So threads that share
 * cores are shown to take them one after another, each by its `turn` (from 0): at any moment of the
 * picture as many run as there were cores for. Takes the stretches in order.
 */
export const divideComputing = (
  samples: readonly CpuSample[],
  figures: AttributedCpuTime,
  turn: number,
): SpanDivider => {
  const settled = settledIn(samples, figures);
  let interval = 0;
  const begins = (i: number): number => samples[i]?.at ?? 0;
  const into = (i: number, from: number, to: number, {job}: Span, cuts: SpanBuilder): void =>
    divide(partsOf(figures, i), turn, (state, begin, end) =>
      cuts.add(from + begin * (to - from), from + end * (to - from), state, job),
    );

  return (span, cuts) => {
    while (interval < settled && begins(interval + 1) <= span.from) interval++;
    let reached = span.from;
    for (let i = interval; i < settled && reached < span.to; i++) {
      const from = Math.min(span.to, Math.max(reached, begins(i)));
      const to = Math.max(from, Math.min(span.to, begins(i + 1)));
      cuts.add(reached, from, 'running', span.job);
      into(i, from, to, span, cuts);
      reached = to;
    }
    // What no look has closed yet goes on as it did lately.
    const like = lately(samples, figures, settled, span);
    const round = begins(like + 1) - begins(like);
    const clipped = upTo(cuts, span.to);
    for (; like >= 0 && reached < span.to; reached += round)
      into(like, reached, reached + round, span, clipped);
    cuts.add(reached, span.to, 'running', span.job);
  };
};

/** The same cuts, without anything beyond a moment. */
const upTo = (cuts: SpanBuilder, end: number): SpanBuilder => ({
  ...cuts,
  add: (from, to, state, job) => cuts.add(from, Math.min(to, end), state, job),
});

/**
 * How many intervals are known in full. The kernel books waiting for a core when the thread gets it, so
 * of the last one a part may be missing yet; after a long silence nothing more is expected.
 */
const settledIn = (
  samples: readonly CpuSample[],
  {computingUs, runningUs, readyUs}: AttributedCpuTime,
): number => {
  const last = computingUs.length - 1;
  const length = (samples[last + 1]?.at ?? 0) - (samples[last]?.at ?? 0);
  const missing = (computingUs[last] ?? 0) - (runningUs[last] ?? 0) - (readyUs[last] ?? 0);
  return missing > NOISE_SHARE * length && length < INACTIVE_AFTER_US ? last : last + 1;
};

/** The last settled interval that tells something, if the thread computed throughout it for the same job; −1: none. */
const lately = (
  samples: readonly CpuSample[],
  {computingUs}: AttributedCpuTime,
  settled: number,
  {from, to}: Span,
): number => {
  for (let i = settled - 1; i >= 0; i--) {
    const [begin, end] = [samples[i]?.at ?? 0, samples[i + 1]?.at ?? 0];
    if (begin < from || to - end > INACTIVE_AFTER_US) return -1;
    if (end - begin >= MIN_INTERVAL_US)
      return (computingUs[i] ?? 0) >= (end - begin) * (1 - NOISE_SHARE) ? i : -1;
  }
  return -1;
};

type Parts = {readonly running: number; readonly ready: number};

const partsOf = ({computingUs, runningUs, readyUs}: AttributedCpuTime, i: number): Parts => {
  const computing = computingUs[i] ?? 0;
  return {running: (runningUs[i] ?? 0) / computing, ready: (readyUs[i] ?? 0) / computing};
};

const FOUND: readonly LaneState[] = ['running', 'ready', 'unexplained'];

/** Visits the parts of an interval, 0 to 1, in the order in which they are shown: a circle begun at its turn. */
const divide = (
  parts: Parts,
  turn: number,
  visit: (state: LaneState, from: number, to: number) => void,
): void => {
  const running = Math.min(1, parts.running);
  if (running >= 1 - NOISE_SHARE) {
    visit('running', 0, 1);
    return;
  }
  const known = Math.min(1, running + parts.ready);
  // Too little to be a finding: the others share it.
  const whole = 1 - known < NOISE_SHARE ? known : 1;
  const begins = ((turn * running) / whole) % 1;
  const ends = [begins + running / whole, begins + known / whole, begins + 1];
  for (let round = 1; round >= 0; round--) {
    let from = begins;
    for (const [i, to] of ends.entries()) {
      const [begin, end] = [Math.max(from, round) - round, Math.min(to, round + 1) - round];
      if (end - begin > 1e-9) visit(FOUND[i] ?? 'running', begin, end);
      from = to;
    }
  }
};
