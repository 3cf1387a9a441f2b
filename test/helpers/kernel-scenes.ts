import type {Fact} from '../../source/model/event/event.js';
import type {Plan} from '../../source/model/event/plan.js';
import {stackOf} from '../../source/model/session/page-stack.js';
import {audience, settings} from './audience.js';
import type {Shot} from './frames.js';
import {helperSamples, threadSamples} from './kernel-samples.js';
import {jobIntervals, opening, queued, runAt, sum, sums, type TimedFact, wholeRun} from './scripted-runs.js';

/** Sums by more threads than there are cores, with samples. */
const starved = (cores: number, changes: Partial<Plan> = {}): readonly TimedFact[] => {
  const plan = sums({strategy: 'thread', workers: 6, jobs: 12, ...changes});
  const jobMs = 220 * Math.max(1, plan.workers / cores);
  return [...wholeRun(plan, jobMs), ...threadSamples(jobIntervals(plan, jobMs), cores)];
};

/** Four threads that share one lock: one computes while the others wait, alternating every 20 ms. */
const locked = (): readonly TimedFact[] => {
  const plan = sums({strategy: 'thread', workers: 4, jobs: 4, gil: true});
  const facts: TimedFact[] = [...opening(plan), ...queued(plan)];
  for (let thread = 1; thread <= 4; thread++) {
    const where = {process: 1, thread, job: thread};
    let ran = 0;
    facts.push([102, {type: 'job-started', ...where}]);
    for (let turn = 0; turn < 40; turn++) {
      const at = 103 + turn * 20;
      const mine = turn % 4 === thread - 1;
      if (!mine && turn > 0 && turn % 4 !== thread % 4) continue;
      if (mine) ran += 19.5;
      const kernel = {
        runUs: Math.round((ran - (mine ? 19.5 : 0)) * 1000),
        readyUs: 100 * turn,
        core: thread - 1,
      };
      facts.push([at, {type: 'job-phase', ...where, phase: mine ? 'computing' : 'locked', kernel}]);
    }
  }
  return facts;
};

/** The same while other programs have most of both cores. */
const disturbed = (): readonly TimedFact[] => {
  // What others leave of two cores is 0.6.
  const whole = on(starved(0.6, {workers: 4, jobs: 30}), {cores: 2});
  const end = Math.max(...whole.map(([ms]) => ms));
  const machine = (ms: number): TimedFact => [
    ms,
    {type: 'machine', busyUs: 5_000_000 + 2 * ms * 1000, ownUs: 1_000_000 + 0.6 * ms * 1000},
  ];
  return [...whole, ...[1, 300, end - 20].map(machine)];
};

/** One thread with four sums that yield to each other. */
const yielding = (): readonly TimedFact[] => {
  const plan = sums({strategy: 'async', workers: 4, jobs: 8, yields: true});
  const work = jobIntervals(plan, 400);
  return [...opening(plan), ...queued(plan), ...work.flatMap(sum), ...threadSamples(work, 1)];
};

/** Asynchronous gzip: one thread passes four jobs to libuv's helper threads. */
const handedOut = (): readonly TimedFact[] => {
  const plan = sums({strategy: 'async', workers: 8, jobs: 8, workload: 'compress', title: 'compress'});
  const facts: TimedFact[] = [...opening(plan), ...queued(plan)];
  for (let job = 1; job <= plan.jobs; job++) {
    const where = {process: 1, thread: 1, job};
    const end = job <= 4 ? 400 : 700;
    facts.push(
      [102, {type: 'job-started', ...where}],
      [103, {type: 'job-phase', ...where, phase: 'helped'}],
      [end + job, {type: 'job-finished', ...where, result: {value: 'ok'}, loopTicks: 9}],
    );
  }
  return [...facts, ...helperSamples(100, 700, 4)];
};

type RunStarted = Extract<Fact, {type: 'run-started'}>;

/** The same run on another machine. */
const on = (facts: readonly TimedFact[], changes: Partial<RunStarted['environment']>): readonly TimedFact[] =>
  facts.map(
    ([ms, fact]): TimedFact =>
      fact.type === 'run-started'
        ? [ms, {...fact, environment: {...fact.environment, ...changes}}]
        : [ms, fact],
  );

const lanes = (facts: readonly TimedFact[], nowMs: number): Shot => ({
  session: audience(runAt(facts, nowMs)),
  nowMs,
});

const table = (facts: readonly TimedFact[], nowMs: number): Shot => ({
  session: audience(runAt(facts, nowMs), [], {pages: stackOf('executors')}),
  nowMs,
});

const list = (facts: readonly TimedFact[], nowMs: number): Shot => ({
  session: audience(runAt(facts, nowMs), [], {pages: stackOf('jobs')}),
  nowMs,
});

const cores = (facts: readonly TimedFact[], nowMs: number): Shot => ({
  session: audience(runAt(facts, nowMs), [], {pages: stackOf('cores')}),
  nowMs,
});

/** Screens with the kernel's figures of threads. */
export const kernelScenes: Readonly<Record<string, () => Shot>> = {
  starved: () => lanes(starved(4), 640),
  disturbed: () => {
    const run = runAt(disturbed());
    return {session: audience(run, [run], {settings: {...settings, choice: 'course-cpu'}}), nowMs: 3000};
  },
  cores: () => cores(starved(4), 640),
  locked: () => lanes(locked(), 700),
  yielding: () => lanes(yielding(), 640),
  helped: () => lanes(handedOut(), 600),
  'executors-starved': () => table(starved(4), 640),
  'executors-locked': () => table(locked(), 700),
  'executors-helped': () => table(handedOut(), 600),
  'jobs-yielding': () => list(yielding(), 640),
  'jobs-locked': () => list(locked(), 700),
  'cores-one': () => cores(starved(1, {workers: 4, jobs: 4, cores: 1}), 700),
  'cores-helped': () => cores([...starved(2, {workers: 2}), ...helperSamples(300, 600, 2)], 640),
  'cores-many': () => cores(on(starved(100, {workers: 100, jobs: 300}), {cores: 128}), 500),
  'cores-done': () => cores(starved(4), 3000),
  'cores-unknown': () => cores(wholeRun(sums({strategy: 'thread'})), 300),
  'cores-elsewhere': () => cores(on(wholeRun(sums({strategy: 'process'})), {platform: 'darwin'}), 300),
};
