import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {RunEvent} from '../../source/model/event/event.js';
import {strategyNamed} from '../../source/model/event/strategies.js';
import {english} from '../helpers/failures.js';
import {modulePlan, plan} from '../helpers/plans.js';
import {type RecordedRun, run} from '../helpers/runs.js';
import {allAtOnceVariants, strategyVariants} from '../helpers/strategy-variants.js';
import {long} from '../helpers/variety.js';

/** The contract holds for every variant of every strategy alike. */
const ALL_AT_ONCE = 6;
const variants = [...strategyVariants, ...allAtOnceVariants(ALL_AT_ONCE)];

const started = (event: RunEvent, job: number): boolean => event.type === 'job-started' && event.job === job;

for (const [name, variant] of variants) {
  const {sharesThread} = strategyNamed(variant.strategy);
  /** Executors that end are a thread, or a process of one job, in the same code. */
  const ending = ['thread ×2', 'process, fresh'].includes(name) ? {} : long;

  test(`${name}: in one run every job starts and ends once, in the queue's order, on the executors of its shape`, async t => {
    const fresh = variant.fresh === true;
    // More jobs than executors, except where each job has a process of its own, or all are started at once.
    const jobs = fresh || variant.workers === ALL_AT_ONCE ? ALL_AT_ONCE : 24;
    const {state, of, events} = await run(plan({...variant, jobs}));
    const numbers = Array.from({length: jobs}, (_, i) => i + 1);

    await t.test('every job starts once and ends once', () => {
      assert.equal(state.outcome, 'finished');
      assert.deepEqual(
        of('job-started')
          .map(({job}) => job)
          .sort((one, other) => one - other),
        numbers,
      );
      assert.deepEqual(
        state.jobs.map(({result}) => result),
        numbers.map(job => job + 999).map(n => ({value: `${((n - 1) * n * (2 * n - 1)) / 6}`})),
      );
    });

    await t.test(
      'as many executors as its shape says, each with at most as many jobs as the shape allows',
      () => {
        assert.equal(state.processes.length, fresh ? jobs : state.shape.processes);
        assert.equal(state.threads.length, fresh ? jobs : state.shape.processes * state.shape.threads);
        const holds = new Map<string, number>();
        for (const event of events) {
          if (!('job' in event && 'process' in event)) continue;
          const by = `${event.process}.${event.thread}`;
          if (event.type === 'job-started') holds.set(by, (holds.get(by) ?? 0) + 1);
          if (event.type === 'job-finished') holds.set(by, (holds.get(by) ?? 0) - 1);
          assert.ok((holds.get(by) ?? 0) <= state.shape.inFlight);
        }
        if (process.platform === 'linux') assert.ok(of('thread-started').every(({tid}) => tid !== null));
      },
    );

    await t.test('jobs are taken in the order of the queue', () => {
      const latest = new Map<string, number>();
      // Either of two executors may be delayed, but none takes a job before one with a smaller number.
      for (const {process, thread, job} of of('job-started').sort((one, other) => one.at - other.at)) {
        const by = `${process}.${thread}`;
        assert.ok(job > (latest.get(by) ?? 0), `${by} took job ${latest.get(by)} before ${job}`);
        latest.set(by, job);
      }
    });
  });

  let shared: Promise<RecordedRun> | undefined;
  /** One run for several tests: its jobs print and wait, and the second one throws. */
  const eventful = (): Promise<RecordedRun> => {
    shared ??= run(modulePlan('prints-waits-throws', {...variant, jobs: 6}));
    return shared;
  };

  test(`${name}: the event loop turns while jobs wait, and each turn is counted once`, async () => {
    const {state} = await eventful();
    for (const {startedAt, exitedAt, loopTicks, endedJobs} of state.threads) {
      if (endedJobs === 0) continue;
      assert.ok(loopTicks !== null && loopTicks > 0);
      // The loop is checked every 5 ms, and no timer fires early.
      assert.ok(loopTicks <= ((exitedAt ?? 0) - startedAt) / 5000, `${loopTicks} turns`);
    }
  });

  test(`${name}: a job that throws fails alone`, async () => {
    const {state} = await eventful();
    assert.equal(state.outcome, 'failed');
    assert.equal(state.jobs[1]?.state, 'failed');
    assert.match(english(state.jobs[1]?.error), /burnt/);
    assert.equal(state.counts.finished, 5);
  });

  test(`${name}: an executor that exits during a job loses the jobs that it held and no others`, async () => {
    const {state} = await run(modulePlan('exits', {...variant, jobs: 6}));
    assert.equal(state.outcome, 'failed');
    assert.match(english(state.jobs[1]?.error), /lost with its (thread|process).*code 3/);
    // Where several jobs share one executor, others are lost with it.
    const lost = state.jobs.filter(({state}) => state === 'failed').length;
    assert.ok(sharesThread ? lost <= state.shape.inFlight : lost === 1, `${lost} jobs were lost`);
  });

  test(`${name}: a job that never settles fails at its time limit`, async () => {
    const {state} = await run(modulePlan('never-settles', {...variant, jobs: 4, timeoutMs: 300}));
    assert.equal(state.jobs[1]?.error?.code, 'TIMEOUT');
    assert.equal(state.counts.finished, 3);
  });

  test(`${name}: a job that never stops computing is ended with its executor`, ending, async () => {
    const {state} = await run(modulePlan('busy-loop', {...variant, jobs: 4, timeoutMs: 300}));
    assert.equal(state.jobs[1]?.error?.code, 'TIMEOUT');
    assert.ok(state.counts.finished >= 1);
    assert.ok(sharesThread || state.counts.failed === 1);
  });

  test(`${name}: a job that floods memory is ended with its executor`, ending, async () => {
    const {state} = await run(modulePlan('floods-memory', {...variant, jobs: 4}));
    assert.equal(state.jobs[1]?.error?.code, 'OUT_OF_MEMORY');
    assert.ok(sharesThread || state.counts.finished === 3);
  });

  test(`${name}: what a job prints becomes events, as it is`, async () => {
    const {of} = await eventful();
    const printed = of('output').map(({stream, text, job}) => `${stream} ${job} ${text}`);
    assert.deepEqual(
      printed.sort(),
      [1, 2, 3, 4, 5, 6]
        .flatMap(job => [`stderr ${job} careful\n`, `stdout ${job} \u001b[31mred ${job}\u0007\n`])
        .sort(),
    );
  });

  for (const fault of ['waits', 'blocks', 'busy-loop']) {
    test(`${name}: cancelling ends all executors while a job ${fault}`, async () => {
      const {state} = await run(modulePlan(fault, {...variant, jobs: 4}), (event, handle) => {
        if (started(event, 2)) handle.cancel();
      });
      assert.equal(state.outcome, 'cancelled');
      assert.equal(state.jobs[1]?.state, 'cancelled');
    });

    test(`${name}: a runner that is killed while a job ${fault} leaves no job without an end`, async () => {
      const {state} = await run(modulePlan(fault, {...variant, jobs: 4}), (event, handle) => {
        if (started(event, 2)) process.kill(handle.pid ?? 0, 'SIGKILL');
      });
      assert.equal(state.outcome, 'failed');
      assert.equal(state.error?.code, 'RUNNER_LOST');
      assert.equal(state.jobs[1]?.error?.code, 'RUNNER_LOST');
    });
  }
}
