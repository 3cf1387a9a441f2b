import type {Fact, RunEvent} from '../../source/model/event/event.js';
import type {Plan} from '../../source/model/event/plan.js';
import {strategyNamed} from '../../source/model/event/strategies.js';
import {reduce} from '../../source/model/run/reduce.js';
import type {RunState} from '../../source/model/run/run-state.js';
import {plan as smallPlan} from './plans.js';

/** A fact and when it happened, ms since the run began. */
export type TimedFact = readonly [ms: number, fact: Fact];

/** Facts in any order as events in the order of their time. */
export const events = (told: readonly TimedFact[]): readonly RunEvent[] =>
  [...told]
    .sort(([a], [b]) => a - b)
    .map(([ms, fact], i) => ({at: Math.round(ms * 1000), source: 'story', seq: i + 1, ...fact}));

/** What is known after these facts, or of those up to `untilMs`; folded by the real reducer. */
export const runAt = (told: readonly TimedFact[], untilMs = Number.POSITIVE_INFINITY): RunState => {
  const run = reduce(
    null,
    events(told).filter(({at}) => at <= untilMs * 1000),
  );
  if (!run) throw new Error('the story does not begin with run-started');
  return run;
};

/** Nine downloads of 300 ms from the embedded server, as the course has them. */
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

/** Thirty sums, as the course has them. */
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

/** The run begins; its executors are there and ready after `readyMs`. */
export const opening = (plan: Plan, readyMs = 80): readonly TimedFact[] => {
  const shape = strategyNamed(plan.strategy).shape(plan);
  const environment = {node: 'v20.20.2', platform: 'linux', cores: 4};
  const told: TimedFact[] = [
    [0, {type: 'run-started', plan, shape, environment, began: '2026-03-02T09:00:00.000Z'}],
  ];
  for (let process = 1; process <= shape.processes; process++) {
    told.push(...openProcess(process, 20, 62 + process));
    for (let thread = 1; thread <= shape.threads; thread++)
      told.push(...openThread(process, thread, readyMs));
  }
  return told;
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

/** Who does a job, and from when to when, ms. */
export type JobInterval = {
  readonly job: number;
  readonly process: number;
  readonly thread: number;
  readonly from: number;
  readonly to: number;
};

/** A download from its start to its end: a moment of work, I/O, a moment of work. */
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

/** A sum from its start to its end. */
export const sum = ({job, process, thread, from, to}: JobInterval): readonly TimedFact[] => [
  [from, {type: 'job-started', process, thread, job}],
  [to, {type: 'job-finished', process, thread, job, result: {value: '8999995500000500000'}, loopTicks: 0}],
];

/** Turns of equal jobs: each executor takes the next job when it has ended its last one. */
export const jobIntervals = (plan: Plan, jobMs: number, atMs = 100): readonly JobInterval[] => {
  const shape = strategyNamed(plan.strategy).shape(plan);
  const seats = Array.from({length: shape.processes}, (_, p) =>
    Array.from({length: shape.threads * shape.inFlight}, (_, t) => ({
      process: p + 1,
      thread: Math.floor(t / shape.inFlight) + 1,
      free: atMs + 2,
    })),
  ).flat();
  return Array.from({length: plan.jobs}, (_, i) => {
    const seat = seats.reduce((best, other) => (other.free < best.free ? other : best));
    // Jobs differ a little, as real ones do.
    const from = seat.free;
    const to = from + jobMs + ((i * 7) % 5) * (jobMs / 60);
    seat.free = to + 1;
    return {job: i + 1, process: seat.process, thread: seat.thread, from, to};
  });
};

/** Everyone goes home after the last job. */
export const closing = (told: readonly TimedFact[], plan: Plan): readonly TimedFact[] => {
  const last = Math.max(...told.map(([ms]) => ms));
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

/** A whole run of downloads or sums, from the first fact to the last. */
export const wholeRun = (plan: Plan, jobMs = plan.workload === 'sum' ? 115 : 304): readonly TimedFact[] => {
  const work = jobIntervals(plan, jobMs).flatMap(turn =>
    plan.workload === 'sum' ? sum(turn) : download(turn),
  );
  const told = [...opening(plan), ...queued(plan), ...work];
  return [...told, ...closing(told, plan)];
};

/** Which part of its time a thread is on a core, and ready without one, while its jobs say that it computes. */
export type CpuShares = (
  seat: {readonly process: number; readonly thread: number},
  ms: number,
) => {
  readonly run: number;
  readonly ready: number;
};

/** How often a story's observer looks, ms. */
const SAMPLE_INTERVAL_MS = 50;

/**
 * The same story with what the kernel counted: figures at every boundary of an executor, and the looks of
 * an observer in between. Threads that wait or have no job neither run nor are ready.
 */
export const withKernelFigures = (told: readonly TimedFact[], had: CpuShares): readonly TimedFact[] => {
  const sorted = [...told].sort(([a], [b]) => a - b);
  const last = sorted.at(-1)?.[0] ?? 0;
  const looks = Array.from(
    {length: Math.ceil(last / SAMPLE_INTERVAL_MS)},
    (_, i): TimedFact => [(i + 1) * SAMPLE_INTERVAL_MS - 0.5, {type: 'sample', threads: [], helpers: []}],
  );
  const seats = new Map<string, Books>();
  return [...sorted, ...looks]
    .sort(([a], [b]) => a - b)
    .map(([ms, fact]): TimedFact => {
      for (const books of seats.values()) passes(books, ms, had);
      if (fact.type === 'sample') return [ms, {...fact, threads: [...seats.values()].flatMap(lookedAt)}];
      if (fact.type === 'thread-ready') seats.set(`${fact.process}.${fact.thread}`, opened(fact, ms));
      const books = 'thread' in fact ? seats.get(`${fact.process}.${fact.thread}`) : undefined;
      if (!books || !('job' in fact || fact.type === 'thread-ready')) return [ms, fact];
      if (fact.type === 'job-started') books.computes = true;
      if (fact.type === 'job-phase') books.computes = fact.phase === 'computing';
      if (fact.type === 'job-finished' || fact.type === 'job-failed') books.computes = false;
      return [ms, {...fact, kernel: figuresOf(books)} as Fact];
    });
};

type Books = {
  readonly process: number;
  readonly thread: number;
  computes: boolean;
  atMs: number;
  runMs: number;
  readyMs: number;
  /** What the observer saw last. */
  seen: string;
};

// Threads have run a little before they are ready.
const opened = ({process, thread}: {process: number; thread: number}, atMs: number): Books => ({
  process,
  thread,
  computes: false,
  atMs,
  runMs: 30,
  readyMs: 1,
  seen: '',
});

const passes = (books: Books, untilMs: number, had: CpuShares): void => {
  const {run, ready} = books.computes ? had(books, books.atMs) : {run: 0, ready: 0};
  books.runMs += run * (untilMs - books.atMs);
  books.readyMs += ready * (untilMs - books.atMs);
  books.atMs = untilMs;
};

const figuresOf = ({thread, runMs, readyMs}: Books) => ({
  runUs: Math.round(runMs * 1000),
  readyUs: Math.round(readyMs * 1000),
  core: thread % 4,
  gaveUp: Math.floor(readyMs),
  takenOff: Math.floor(readyMs / 2),
});

const lookedAt = (books: Books) => {
  const figures = figuresOf(books);
  const seen = JSON.stringify(figures);
  if (seen === books.seen) return [];
  books.seen = seen;
  return [{process: books.process, thread: books.thread, ...figures}];
};
