import type {Fact, RunEvent} from '../../source/model/event/event.js';
import type {Plan} from '../../source/model/event/plan.js';
import {strategyNamed} from '../../source/model/event/strategies.js';
import {reduce} from '../../source/model/run/reduce.js';
import type {RunState} from '../../source/model/run/run-state.js';
import {plan as smallPlan} from './plans.js';

/** A fact and when it happened, ms since the run began. */
export type TimedFact = readonly [ms: number, fact: Fact];

/** Facts in any order as events in the order of their time. */
export const events = (facts: readonly TimedFact[]): readonly RunEvent[] =>
  [...facts]
    .sort(([a], [b]) => a - b)
    .map(([ms, fact], i) => ({at: Math.round(ms * 1000), source: 'scripted', seq: i + 1, ...fact}));

/** The state after these facts, or after those up to `untilMs`; folded by the real reducer. */
export const runAt = (facts: readonly TimedFact[], untilMs = Number.POSITIVE_INFINITY): RunState => {
  const run = reduce(
    null,
    events(facts).filter(({at}) => at <= untilMs * 1000),
  );
  if (!run) throw new Error('the facts do not begin with run-started');
  return run;
};

/** A plan of nine downloads of 300 ms from the embedded server, like the preset course-io. */
export const downloads = (changes: Partial<Plan> & Pick<Plan, 'strategy'>): Plan => {
  const jobs = changes.jobs ?? 9;
  return smallPlan({
    workload: 'download',
    title: 'course-io',
    jobs,
    workers: strategyNamed(changes.strategy).defaultWorkers({jobs, fresh: changes.fresh ?? false}),
    size: 50_000,
    urls: ['http://127.0.0.1:40001/a', 'http://127.0.0.1:40001/b', 'http://127.0.0.1:40001/c'],
    embedded: true,
    latencyMs: 300,
    scaled: null,
    arithmetic: 'bigint',
    ...changes,
  });
};

/** A plan of thirty sums, like the preset course-cpu. */
export const sums = (changes: Partial<Plan> & Pick<Plan, 'strategy'>): Plan => {
  const jobs = changes.jobs ?? 30;
  return smallPlan({
    workload: 'sum',
    title: 'course-cpu',
    jobs,
    workers: strategyNamed(changes.strategy).defaultWorkers({jobs, fresh: changes.fresh ?? false}),
    size: 3_000_000,
    latencyMs: 300,
    scaled: null,
    arithmetic: 'bigint',
    ...changes,
  });
};

const MB = 1_000_000;

/** Runs so far: each began at another moment. */
let runs = 0;
const nextBegan = (): string => new Date(Date.UTC(2026, 2, 2, 9) + runs++).toISOString();

/** The facts of a run that begins; its executors are ready after `readyMs`. */
export const opening = (plan: Plan, readyMs = 80): readonly TimedFact[] => {
  const shape = strategyNamed(plan.strategy).shape(plan);
  const environment = {node: 'v20.20.2', platform: 'linux', cores: 4};
  const facts: TimedFact[] = [[0, {type: 'run-started', plan, shape, environment, began: nextBegan()}]];
  for (let process = 1; process <= shape.processes; process++) {
    facts.push(...openProcess(process, 20, 62 + process));
    for (let thread = 1; thread <= shape.threads; thread++)
      facts.push(...openThread(process, thread, readyMs));
  }
  return facts;
};

export const openProcess = (process: number, atMs: number, megabytes: number): readonly TimedFact[] => [
  [atMs, {type: 'process-started', process, pid: 48_212 + process}],
  [atMs + 5, {type: 'usage', process, rssBytes: megabytes * MB, peakRssBytes: megabytes * MB, cpuUs: 30_000}],
];

export const openThread = (process: number, thread: number, readyMs: number): readonly TimedFact[] => [
  [readyMs - 40, {type: 'thread-started', process, thread, tid: 48_300 + process * 20 + thread}],
  [readyMs - 1, {type: 'session-opened', process, thread, session: 1}],
  [readyMs, {type: 'thread-ready', process, thread}],
];

export const queued = (plan: Plan, atMs = 100): readonly TimedFact[] =>
  Array.from(
    {length: plan.jobs},
    (_, i): TimedFact => [atMs, {type: 'job-queued', job: i + 1, label: `job ${i + 1}`}],
  );

/** A job's executor, start and end; times in ms. */
export type JobInterval = {
  readonly job: number;
  readonly process: number;
  readonly thread: number;
  readonly from: number;
  readonly to: number;
};

/** The facts of a download: a moment of computing, I/O, a moment of computing. */
export const download = (
  {job, process, thread, from, to}: JobInterval,
  loopTicks = 0,
): readonly TimedFact[] => {
  const where = {process, thread, job};
  const phase = (at: number, name: 'connecting' | 'waiting' | 'receiving'): TimedFact => [
    at,
    {type: 'job-phase', ...where, phase: name, session: 1},
  ];
  const result = {status: 200, statusText: 'OK', bytes: 50_000, url: 'http://127.0.0.1:40001/a'};
  return [
    [from, {type: 'job-started', ...where}],
    phase(from + 1, 'connecting'),
    phase(from + 3, 'waiting'),
    phase(to - 4, 'receiving'),
    [to, {type: 'job-finished', ...where, result, loopTicks}],
  ];
};

/** The facts of a sum. */
export const sum = ({job, process, thread, from, to}: JobInterval): readonly TimedFact[] => [
  [from, {type: 'job-started', process, thread, job}],
  [to, {type: 'job-finished', process, thread, job, result: {value: '8999995500000500000'}, loopTicks: 0}],
];

/** A schedule of similar jobs: each executor takes the next job when its last one has ended. */
export const jobIntervals = (plan: Plan, jobMs: number, atMs = 100): readonly JobInterval[] => {
  const shape = strategyNamed(plan.strategy).shape(plan);
  const executors = Array.from({length: shape.processes}, (_, p) =>
    Array.from({length: shape.threads * shape.inFlight}, (_, t) => ({
      process: p + 1,
      thread: Math.floor(t / shape.inFlight) + 1,
      free: atMs + 2,
    })),
  ).flat();
  return Array.from({length: plan.jobs}, (_, i) => {
    const executor = executors.reduce((best, other) => (other.free < best.free ? other : best));
    // Durations differ slightly, as those of real jobs.
    const from = executor.free;
    const to = from + jobMs + ((i * 7) % 5) * (jobMs / 60);
    executor.free = to + 1;
    return {job: i + 1, process: executor.process, thread: executor.thread, from, to};
  });
};

/** The exits of all executors after the last job, and the end of the run. */
export const closing = (facts: readonly TimedFact[], plan: Plan): readonly TimedFact[] => {
  const last = facts.reduce((latest, [ms]) => Math.max(latest, ms), 0);
  const {processes, threads} = strategyNamed(plan.strategy).shape(plan);
  const exits: TimedFact[] = [];
  for (let process = 1; process <= processes; process++) {
    for (let thread = 1; thread <= threads; thread++) {
      exits.push([last + 10, {type: 'thread-exited', process, thread, exitCode: 0}]);
    }
    exits.push([last + 12, {type: 'process-exited', process, exitCode: 0, signal: null}]);
  }
  return [...exits, [last + 15, {type: 'run-finished', outcome: 'finished'}]];
};

/** The facts of a whole run of downloads or sums. */
export const wholeRun = (plan: Plan, jobMs = plan.workload === 'sum' ? 115 : 304): readonly TimedFact[] => {
  const work = jobIntervals(plan, jobMs).flatMap(job => (plan.workload === 'sum' ? sum(job) : download(job)));
  const facts = [...opening(plan), ...queued(plan), ...work];
  return [...facts, ...closing(facts, plan)];
};

/** Four downloads of 100 ms through two connections: the last two wait until the first two have ended. */
export const throughTwo = (): readonly TimedFact[] => {
  const plan = downloads({strategy: 'async', jobs: 4});
  const at = (job: number, from: number): JobInterval => ({job, process: 1, thread: 1, from, to: from + 100});
  const facts = [
    ...opening(plan),
    ...queued(plan),
    ...[1, 2].flatMap(job => download(at(job, 102))),
    ...[3, 4].flatMap((job): readonly TimedFact[] => {
      const where = {process: 1, thread: 1, job};
      const [, ...later] = download(at(job, 202));
      return [
        [102, {type: 'job-started', ...where}],
        [102, {type: 'job-phase', ...where, phase: 'queued'}],
        ...later,
      ];
    }),
  ];
  return [...facts, ...closing(facts, plan)];
};

/** The shares of time that a thread is on a core, and ready without one, while its jobs report that they compute. */
export type CpuShares = (
  executor: {readonly process: number; readonly thread: number},
  ms: number,
) => {
  readonly run: number;
  readonly ready: number;
  /** Whether it sleeps then. */
  readonly asleep?: boolean;
};

/** Time between two samples of the scripted observer, ms. */
const SAMPLE_INTERVAL_MS = 50;

/**
 * The same run with the kernel's figures: at every event of an executor, and in samples of an observer in
 * between. Threads that wait or have no job neither run nor are ready.
 */
export const withKernelFigures = (
  facts: readonly TimedFact[],
  sharesOf: CpuShares,
  between: CpuShares = () => ({run: 0, ready: 0}),
): readonly TimedFact[] => {
  const sorted = [...facts].sort(([a], [b]) => a - b);
  const last = sorted.at(-1)?.[0] ?? 0;
  const samples = Array.from(
    {length: Math.ceil(last / SAMPLE_INTERVAL_MS)},
    (_, i): TimedFact => [(i + 1) * SAMPLE_INTERVAL_MS - 0.5, {type: 'sample', threads: [], helpers: []}],
  );
  const executors = new Map<string, Counters>();
  return [...sorted, ...samples]
    .sort(([a], [b]) => a - b)
    .map(([ms, fact]): TimedFact => {
      for (const counters of executors.values())
        advance(counters, ms, counters.computes ? sharesOf : between);
      if (fact.type === 'sample') return [ms, {...fact, threads: [...executors.values()].flatMap(sampleOf)}];
      if (fact.type === 'thread-ready')
        executors.set(`${fact.process}.${fact.thread}`, newCounters(fact, ms));
      const counters = 'thread' in fact ? executors.get(`${fact.process}.${fact.thread}`) : undefined;
      if (!counters || !('job' in fact || fact.type === 'thread-ready')) return [ms, fact];
      if (fact.type === 'job-started') counters.computes = true;
      if (fact.type === 'job-phase') counters.computes = fact.phase === 'computing';
      if (fact.type === 'job-finished' || fact.type === 'job-failed') counters.computes = false;
      return [ms, {...fact, kernel: figuresOf(counters)} as Fact];
    });
};

type Counters = {
  readonly process: number;
  readonly thread: number;
  computes: boolean;
  atMs: number;
  runMs: number;
  readyMs: number;
  asleep: boolean;
  /** The figures of the last sample, as JSON. */
  sampled: string;
};

// Threads have run for a while before they are ready.
const newCounters = ({process, thread}: {process: number; thread: number}, atMs: number): Counters => ({
  process,
  thread,
  computes: false,
  atMs,
  runMs: 30,
  readyMs: 1,
  asleep: false,
  sampled: '',
});

const advance = (counters: Counters, untilMs: number, sharesOf: CpuShares): void => {
  const {run, ready, asleep = false} = sharesOf(counters, counters.atMs);
  counters.asleep = asleep;
  counters.runMs += run * (untilMs - counters.atMs);
  counters.readyMs += ready * (untilMs - counters.atMs);
  counters.atMs = untilMs;
};

const figuresOf = ({thread, runMs, readyMs}: Counters) => ({
  runUs: Math.round(runMs * 1000),
  readyUs: Math.round(readyMs * 1000),
  core: thread % 4,
  gaveUp: Math.floor(readyMs),
  takenOff: Math.floor(readyMs / 2),
});

const sampleOf = (counters: Counters) => {
  const figures = {...figuresOf(counters), ...(counters.asleep && {asleep: true as const})};
  const json = JSON.stringify(figures);
  if (json === counters.sampled) return [];
  counters.sampled = json;
  return [{process: counters.process, thread: counters.thread, ...figures}];
};
