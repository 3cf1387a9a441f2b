import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {test} from 'node:test';
import type {RunEvent} from '../../source/model/event/event.js';
import {executorsOf, runTotalsOf} from '../../source/model/figures/executors.js';
import type {RunState} from '../../source/model/run/run-state.js';
import {timeBreakdownsOf} from '../../source/model/timeline/divide-thread-time.js';
import {sumOfTimes} from '../../source/model/timeline/time-breakdown.js';
import {plan} from '../helpers/plans.js';
import {type RecordedRun, run} from '../helpers/runs.js';

const options = {skip: process.platform !== 'linux' && 'only Linux reports the figures of single threads'};

/** More threads than cores, each with some ten jobs that do nothing but compute. */
const crowd = plan({
  strategy: 'thread',
  workers: Math.max(10, 2 * availableParallelism()),
  jobs: 12 * Math.max(10, 2 * availableParallelism()),
  size: 60_000_000,
  arithmetic: 'fast',
});

/** How long a thread has been ready without a core, µs, read from /proc; null if it has ended. */
const readyNow = (pid: number, tid: number): number | null => {
  try {
    const fields = readFileSync(`/proc/${pid}/task/${tid}/schedstat`, 'latin1').split(' ');
    return Number(fields[1]) / 1000;
  } catch {
    return null;
  }
};

/** The part of a run in which there were jobs. */
const working = (state: RunState) => ({from: state.firstQueuedAt ?? 0, to: state.lastEndedAt ?? 0});

/** Reads each thread's ready time from /proc whenever the thread reports its own, and keeps the latest pair. */
const compareReadyTimes = () => {
  const pids = new Map<number, number>();
  const tids = new Map<string, number>();
  const readyTimes = new Map<string, {readonly reported: number; readonly read: number}>();
  const onEvent = (event: RunEvent): void => {
    if (event.type === 'process-started') pids.set(event.process, event.pid);
    if (event.type === 'thread-started') tids.set(`${event.process}.${event.thread}`, event.tid ?? 0);
    if (event.type !== 'job-progress' && event.type !== 'job-finished') return;
    const executor = `${event.process}.${event.thread}`;
    const read = readyNow(pids.get(event.process) ?? 0, tids.get(executor) ?? 0);
    if (read !== null && event.kernel) readyTimes.set(executor, {reported: event.kernel.readyUs, read});
  };
  return {onEvent, readyTimes};
};

test(
  'nearly all time of busy threads on fewer cores is explained by the figures of the kernel',
  options,
  async () => {
    const {onEvent, readyTimes} = compareReadyTimes();
    const {state}: RecordedRun = await run(crowd, onEvent);
    const splits = timeBreakdownsOf(state, working(state));
    const all = sumOfTimes(splits);
    const held = all.runningUs + all.readyUs + all.unexplainedUs;
    assert.ok(all.unexplainedUs < 0.02 * held, `${all.unexplainedUs} of ${held} µs unexplained`);
    assert.ok(all.readyUs > 0.3 * held, 'threads without cores were not ready');
    assert.equal(readyTimes.size, crowd.workers);
    for (const [executor, {reported, read}] of readyTimes) {
      // /proc is read a little later than the thread read its figures, so this value is never smaller.
      assert.ok(
        reported <= read && read - reported < 0.1 * read,
        `${executor} reported ${reported} of ${read} µs ready`,
      );
    }
    // Over the whole life of a thread, its ready time is the increase of the kernel's figure.
    const lives = timeBreakdownsOf(state, {from: 0, to: state.latestAt});
    state.threads.forEach(({samples}, i) => {
      const ready = (samples.at(-1)?.readyUs ?? 0) - (samples[0]?.readyUs ?? 0);
      const split = lives[i]?.readyUs ?? 0;
      assert.ok(Math.abs(split - ready) <= 0.02 * ready, `${split} of ${ready} µs`);
    });
  },
);

test('threads confined to one core never run longer in sum than time passes', options, async () => {
  const {state} = await run({...crowd, workers: 4, jobs: 24, cores: 1});
  const window = working(state);
  const {runningUs, readyUs} = sumOfTimes(timeBreakdownsOf(state, window));
  const passed = window.to - window.from;
  assert.ok(runningUs <= 1.02 * passed, `${runningUs} µs in ${passed}`);
  assert.ok(runningUs + readyUs > passed, 'no thread was ready while another one ran');
  const cores = new Set(executorsOf(state, state.latestAt).map(({core}) => core));
  assert.equal(cores.size, 1);
  const totals = runTotalsOf(state, executorsOf(state, state.latestAt));
  assert.ok((totals.takenOff ?? 0) > 0, 'no thread was preempted');
});
