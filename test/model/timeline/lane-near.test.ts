import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Plan} from '../../../source/model/event/plan.js';
import {edgeUs} from '../../../source/model/timeline/axis.js';
import {laneNear} from '../../../source/model/timeline/lane-near.js';
import {executionSpans, executionSpansIn} from '../../../source/model/timeline/lane-spans.js';
import {threadLaneOf} from '../../../source/model/timeline/lanes.js';
import {
  closing,
  download,
  downloads,
  opening,
  queued,
  runAt,
  sum,
  sums,
  type TimedFact,
  wholeRun,
  withKernelFigures,
} from '../../helpers/scripted-runs.js';

/** Threads that lack a core for a while, and sleep for another; now and then the kernel counts what they ran before. */
const shares = (_: unknown, ms: number) => {
  const isLate = ms % 1000 < 60;
  return {run: isLate ? 4 : 0.2 + (ms % 7) / 20, ready: isLate ? 0 : (ms % 3) / 10, asleep: ms % 5 === 0};
};

/** Jobs of one event loop, of which each begins before the one before it has ended. */
const inWaves = (plan: Plan, factsOf: typeof sum): readonly TimedFact[] => {
  const jobs = Array.from({length: plan.jobs}, (_, i) => {
    const from = 110 + 400 * i;
    return factsOf({job: i + 1, process: 1, thread: 1, from, to: from + 900});
  });
  const facts = [...opening(plan), ...queued(plan), ...jobs.flat()].sort(([a], [b]) => a - b);
  return [...facts, ...closing(facts, plan)];
};

const runs = {
  'jobs in turns on one thread': inWaves(sums({strategy: 'async', jobs: 14}), sum),
  'jobs in flight': inWaves(downloads({strategy: 'async', jobs: 14}), download),
  'jobs one after the other': wholeRun(sums({strategy: 'thread', jobs: 24, workers: 2}), 600),
};

for (const [name, facts] of Object.entries(runs)) {
  test(`the jobs about a job's time say as much of it as all of its lane: ${name}`, () => {
    let parts = 0;
    for (const ms of [1500, 4000, 7000, Number.POSITIVE_INFINITY]) {
      const run = runAt(withKernelFigures(facts, shares), ms);
      const now = edgeUs(run, run.latestAt);
      const waits = run.plan.strategy === 'async' ? 'in flight' : 'blocked';
      for (const job of run.jobs) {
        const lane = threadLaneOf(run, job);
        if (!lane || job.startedAt === null) continue;
        assert.deepEqual(
          executionSpans(lane, job, waits, now),
          executionSpansIn(lane, job, waits, now),
          `job ${job.job} at ${now}`,
        );
        if (laneNear(lane, {from: job.startedAt, to: job.endedAt ?? now}) !== lane) parts++;
      }
    }
    assert.ok(parts > 0, 'no lane had jobs at other times');
  });
}
