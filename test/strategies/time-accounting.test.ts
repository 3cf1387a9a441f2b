import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {test} from 'node:test';
import type {RunEvent} from '../../source/model/event/event.js';
import {executorsOf, runTotalsOf} from '../../source/model/figures/executors.js';
import {sumOfTimes, timeBreakdownsOf} from '../../source/model/figures/time-breakdown.js';
import type {RunState} from '../../source/model/run/run-state.js';
import {plan} from '../helpers/plans.js';
import {type RecordedRun, run} from '../helpers/runs.js';

/** Where this system does not tell, there is nothing to compare. */
const options = {skip: process.platform === 'linux' ? false : 'the kernel does not tell of threads here'};

/** More threads than cores, each with some ten jobs that do nothing but compute. */
const crowd = plan({
  strategy: 'thread',
  workers: Math.max(10, 2 * availableParallelism()),
  jobs: 12 * Math.max(10, 2 * availableParallelism()),
  size: 60_000_000,
  arithmetic: 'fast',
});

/** What the kernel says now of a thread of this machine, µs: ready without a core; null once it has gone. */
const readyNow = (pid: number, tid: number): number | null => {
  try {
    const fields = readFileSync(`/proc/${pid}/task/${tid}/schedstat`, 'latin1').split(' ');
    return Number(fields[1]) / 1000;
  } catch {
    return null;
  }
};

/** The threads' time while there were jobs. */
const working = (state: RunState) => ({from: state.firstQueuedAt ?? 0, to: state.lastEndedAt ?? 0});

/** Reads each thread's own books whenever it says something, and keeps what both said at that moment. */
const auditor = () => {
  const pids = new Map<number, number>();
  const tids = new Map<string, number>();
  const books = new Map<string, {readonly told: number; readonly own: number}>();
  const heard = (event: RunEvent): void => {
    if (event.type === 'process-started') pids.set(event.process, event.pid);
    if (event.type === 'thread-started') tids.set(`${event.process}.${event.thread}`, event.tid ?? 0);
    if (event.type !== 'job-progress' && event.type !== 'job-finished') return;
    const seat = `${event.process}.${event.thread}`;
    const own = readyNow(pids.get(event.process) ?? 0, tids.get(seat) ?? 0);
    if (own !== null && event.kernel) books.set(seat, {told: event.kernel.readyUs, own});
  };
  return {heard, books};
};

test(
  'of busy threads on fewer cores nearly all time is explained, by what their own books say',
  options,
  async () => {
    const {heard, books} = auditor();
    const {state}: RecordedRun = await run(crowd, heard);
    const splits = timeBreakdownsOf(state, working(state));
    const all = sumOfTimes(splits);
    const held = all.runningUs + all.readyUs + all.unexplainedUs;
    assert.ok(all.unexplainedUs < 0.02 * held, `${all.unexplainedUs} of ${held} µs unexplained`);
    assert.ok(all.readyUs > 0.3 * held, 'threads without cores were not ready');
    assert.equal(books.size, crowd.workers);
    for (const [seat, {told, own}] of books) {
      // The kernel was asked a little later than the thread asked it, so its figure may only be larger.
      assert.ok(told <= own && own - told < 0.1 * own, `${seat} told ${told} of ${own} µs ready`);
    }
    // Over all the time that a thread is there, its ready time is what its books grew by.
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
  assert.ok(runningUs + readyUs > passed, 'nobody was ready beside whoever ran');
  const cores = new Set(executorsOf(state, state.latestAt).map(({core}) => core));
  assert.equal(cores.size, 1);
  const totals = runTotalsOf(state, executorsOf(state, state.latestAt));
  assert.ok((totals.takenOff ?? 0) > 0, 'nobody was taken off the core');
});
