import type {StrategyName} from './plan.js';
import {type RunState, startupMs, wallMs} from './run.js';
import {jobSpans} from './spans.js';
import {strategyNamed} from './strategies.js';

/** Where a run's time went: the figures from which its explanation is built. Times in ms. */
export type Breakdown = {
  readonly strategy: StrategyName;
  readonly fresh: boolean;
  readonly processes: number;
  readonly threads: number;
  /** Jobs that an executor took. */
  readonly jobs: number;
  readonly wallMs: number;
  readonly startupMs: number;
  /** Sums over all jobs: time on I/O, and time otherwise held by an executor. */
  readonly ioMs: number;
  readonly busyMs: number;
  /** The longest job, from its start to its end. */
  readonly longestMs: number;
  /** The most jobs that were held at one moment. */
  readonly together: number;
};

export const breakdownOf = (run: RunState, nowUs: number = run.latestAt): Breakdown => {
  const {waits} = strategyNamed(run.plan.strategy);
  const taken = run.jobs.filter(job => job?.startedAt !== null && job?.startedAt !== undefined);
  const spans = taken.flatMap(job => jobSpans(job, waits, nowUs));
  const lengths = taken.map(job => (job.endedAt ?? nowUs) - (job.startedAt ?? 0));
  const sum = (of: (state: string) => boolean): number =>
    spans.reduce((total, {from, to, state}) => (of(state) ? total + to - from : total), 0) / 1000;
  return {
    strategy: run.plan.strategy,
    fresh: run.plan.fresh,
    processes: run.processes.length,
    threads: run.threads.length,
    jobs: taken.length,
    wallMs: wallMs(run, nowUs),
    startupMs: startupMs(run),
    ioMs: sum(state => state === waits),
    busyMs: sum(state => state === 'running'),
    longestMs: lengths.reduce((most, length) => Math.max(most, length), 0) / 1000,
    together: mostTogether(taken.map(job => [job.startedAt ?? 0, job.endedAt ?? nowUs])),
  };
};

/** The most of these stretches, given as start and end, that cover one moment; touching ends do not overlap. */
export const mostTogether = (stretches: readonly (readonly [number, number])[]): number => {
  const starts = stretches.map(([from]) => from).sort((a, b) => a - b);
  const ends = stretches.map(([, to]) => to).sort((a, b) => a - b);
  let most = 0;
  let ended = 0;
  starts.forEach((start, begun) => {
    while (ended < begun && (ends[ended] ?? 0) <= start) ended++;
    most = Math.max(most, begun + 1 - ended);
  });
  return most;
};
