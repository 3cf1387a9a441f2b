import type {Fact, Failure} from '../../source/model/event/event.js';
import type {StrategyName} from '../../source/model/event/plan.js';
import type {CodeLanguage} from '../../source/model/session/code-strip.js';
import {openPage, type PageId, scrolledTo, stackOf} from '../../source/model/session/page-stack.js';
import {scoreOf} from '../../source/model/session/score.js';
import {audience} from './audience.js';
import {demonstrationScenes} from './demonstration-scenes.js';
import {exportScenes} from './export-scenes.js';
import type {Shot} from './frames.js';
import {frozenScenes} from './frozen-scenes.js';
import {kernelScenes} from './kernel-scenes.js';
import {changed, chosen, initially} from './option-changes.js';
import {plan as smallPlan} from './plans.js';
import {raceScenes} from './race-scenes.js';
import {
  download,
  downloads,
  jobIntervals,
  opening,
  openProcess,
  openThread,
  queued,
  runAt,
  sums,
  type TimedFact,
  wholeRun,
} from './scripted-runs.js';

const done = (strategy: StrategyName) => runAt(wholeRun(downloads({strategy})));

const whole = (strategy: StrategyName): Shot => ({
  session: audience(done(strategy), [done('sync'), done('thread'), done('async'), done('process')]),
  nowMs: 3000,
});

/** A run at a moment, with the score of sync on the board. */
const running = (facts: readonly TimedFact[], nowMs: number): Shot => ({
  session: audience(runAt(facts, nowMs), [done('sync')]),
  nowMs,
});

const lost = (executor: 'thread' | 'process', end: string | number): Failure => ({
  code: 'LOST',
  reason: 'executor-ended',
  fields: {executor, end},
});

/** Job 3 is refused; a thread dies with job 2 and another one comes in its place. */
const deadThread = (): readonly TimedFact[] => {
  const plan = downloads({strategy: 'thread'});
  const refused: Failure = {
    code: 'ECONNREFUSED',
    reason: 'connection-refused',
    fields: {place: '127.0.0.1:40001'},
  };
  const where = (job: number, thread: number) => ({job, process: 1, thread});
  const fails = (ms: number, job: number, thread: number, error: Failure): TimedFact => [
    ms,
    {type: 'job-failed', ...where(job, thread), error, loopTicks: 0},
  ];
  return [
    ...opening(plan),
    ...queued(plan),
    ...download({...where(1, 1), from: 102, to: 410}),
    ...download({...where(4, 4), from: 102, to: 415}),
    ...download({...where(5, 3), from: 180, to: 490}),
    [102, {type: 'job-started', ...where(2, 2)}],
    [103, {type: 'job-phase', ...where(2, 2), phase: 'waiting', session: 1}],
    [102, {type: 'job-started', ...where(3, 3)}],
    [103, {type: 'job-phase', ...where(3, 3), phase: 'connecting', session: 1}],
    fails(178, 3, 3, refused),
    [250, {type: 'thread-exited', process: 1, thread: 2, exitCode: 3}],
    fails(251, 2, 2, lost('thread', 3)),
    ...openThread(1, 5, 360),
    ...download({...where(6, 5), from: 362, to: 670}),
    ...download({...where(7, 1), from: 411, to: 720}),
    ...download({...where(8, 4), from: 416, to: 725}),
    ...download({...where(9, 3), from: 491, to: 800}),
    [820, {type: 'run-finished', outcome: 'failed'}],
  ];
};

/** A process is killed from outside in mid-job and replaced. */
const killedProcess = (): readonly TimedFact[] => {
  const plan = downloads({strategy: 'process', jobs: 6, workers: 3});
  const where = (job: number, process: number) => ({job, process, thread: 1});
  return [
    ...opening(plan),
    ...queued(plan),
    ...download({...where(1, 1), from: 102, to: 410}),
    [102, {type: 'job-started', ...where(2, 2)}],
    [103, {type: 'job-phase', ...where(2, 2), phase: 'waiting', session: 1}],
    [300, {type: 'process-exited', process: 2, exitCode: null, signal: 'SIGKILL'}],
    [
      301,
      {
        type: 'job-failed',
        ...where(2, 2),
        error: lost('process', 'SIGKILL'),
        loopTicks: 0,
      },
    ],
    ...download({...where(3, 3), from: 102, to: 420}),
    ...openProcess(4, 310, 60),
    ...openThread(4, 1, 380),
    ...download({...where(4, 4), from: 385, to: 690}),
    ...download({...where(5, 1), from: 411, to: 720}),
    ...download({...where(6, 3), from: 421, to: 730}),
  ];
};

/** A user's own module: jobs have inputs, and one throws. */
const ownModule = (): readonly TimedFact[] => {
  const plan = smallPlan({
    workload: 'module',
    title: 'jobs.mjs',
    strategy: 'thread',
    jobs: 3,
    workers: 3,
    module: 'file:///home/ada/my%20course/lesson-6/exercises/jobs.mjs',
  });
  const inputs = ["'Seoul'", '1200', '{ city: "부산", temperatures: [ 3, 12, 24, 8 ] }'];
  const error: Failure = {
    code: 'RangeError',
    reason: 'error',
    fields: {name: 'RangeError', message: 'no such temperature in the table of the year', cause: ''},
    stack: 'at read (file:///home/ada/my-course/lesson-6/exercises/jobs.mjs:5:24)',
  };
  return [
    ...opening(plan),
    ...queued(plan),
    ...inputs.map(
      (input, i): TimedFact => [102, {type: 'job-started', job: i + 1, process: 1, thread: i + 1, input}],
    ),
    [300, {type: 'job-failed', job: 3, process: 1, thread: 3, error, loopTicks: 0}],
    [310, {type: 'job-finished', job: 1, process: 1, thread: 1, result: {value: 21}, loopTicks: 0}],
  ];
};

/** One new process per job, three at a time. */
const freshProcesses = (): readonly TimedFact[] => {
  const plan = downloads({strategy: 'process', jobs: 7, workers: 3, fresh: true});
  const lives = jobIntervals(plan, 420).map(turn => ({...turn, process: turn.job}));
  const facts: TimedFact[] = [...opening({...plan, workers: 0}), ...queued(plan)];
  const first = facts[0]?.[1] as Extract<Fact, {type: 'run-started'}>;
  facts[0] = [0, {...first, plan, shape: {processes: 3, threads: 1, inFlight: 1}}];
  for (const {job, from, to} of lives) {
    facts.push(...openProcess(job, from, 55 + job), ...openThread(job, 1, from + 90));
    facts.push(...download({job, process: job, thread: 1, from: from + 92, to: to - 20}));
    facts.push([to, {type: 'process-exited', process: job, exitCode: 0, signal: null}]);
  }
  return facts;
};

const manyThreads = downloads({strategy: 'thread', jobs: 400, workers: 100});

const onPage = (page: PageId, {session, nowMs}: Shot): Shot => ({
  session: {...session, pages: stackOf(page)},
  nowMs,
});

const withCode = (language: CodeLanguage, {session, ...shot}: Shot): Shot => ({
  ...shot,
  session: {...session, code: {shown: true, language}},
});

/** Runs of two kinds of work, the latest first. */
const earlierRuns = () => {
  const plans = [
    downloads({strategy: 'process', fresh: true, workers: 3}),
    downloads({strategy: 'thread', workers: 8}),
    sums({strategy: 'process'}),
    sums({strategy: 'sync'}),
    ...(['process', 'async', 'thread', 'sync'] as const).map(strategy => downloads({strategy})),
  ];
  return plans.map((plan, i) => scoreOf(runAt(wholeRun(plan)), plans.length - i));
};

/** The page of all runs, some of which are marked. */
const historyPage = (marked: readonly number[]): Shot => {
  const {session, nowMs} = whole('thread');
  return onPanel(
    {session: {...session, history: earlierRuns(), historyList: {row: 2, marked}}, nowMs},
    'history',
  );
};

const onPanel = ({session, nowMs}: Shot, page: PageId): Shot => ({
  session: {...session, pages: openPage(session.pages, page)},
  nowMs,
});

/** What the screen may look like, by name. Built when asked for: some take long. */
export const scenes: Readonly<Record<string, () => Shot>> = {
  idle: () => ({session: audience(null), nowMs: 0}),
  asked: () => ({session: audience(null, [], {pending: 'thread'}), nowMs: 20}),
  opening: () => running(wholeRun(downloads({strategy: 'process'})), 60),
  sync: () => running(wholeRun(downloads({strategy: 'sync'})), 1300),
  thread: () => running(wholeRun(downloads({strategy: 'thread'})), 700),
  async: () => running(wholeRun(downloads({strategy: 'async'})), 340),
  process: () => running(wholeRun(downloads({strategy: 'process'})), 700),
  sums: () => running(wholeRun(sums({strategy: 'thread'})), 800),
  'sync-done': () => whole('sync'),
  'thread-done': () => whole('thread'),
  'async-done': () => whole('async'),
  'process-done': () => whole('process'),
  'thread-dead': () => running(deadThread(), 560),
  'thread-failed': () => ({session: audience(runAt(deadThread()), [done('sync')]), nowMs: 900}),
  'process-killed': () => running(killedProcess(), 560),
  fresh: () => running(freshProcesses(), 1000),
  many: () => {
    const facts = wholeRun(manyThreads);
    return {session: audience(runAt(facts, 1000), [], {pages: scrolledTo(stackOf('lanes'), 7)}), nowMs: 1000};
  },
  help: () => ({session: audience(null, [], {pages: openPage(stackOf('lanes'), 'help')}), nowMs: 0}),
  jobs: () => {
    const {session, nowMs} = running(deadThread(), 560);
    return {session: {...session, pages: stackOf('jobs')}, nowMs};
  },
  'jobs-module': () => onPage('jobs', running(ownModule(), 400)),
  executors: () => {
    const {session, nowMs} = running(deadThread(), 560);
    return {session: {...session, pages: stackOf('executors')}, nowMs};
  },
  'executors-async': () => {
    const {session, nowMs} = running(wholeRun(downloads({strategy: 'async'})), 340);
    return {session: {...session, pages: stackOf('executors')}, nowMs};
  },
  'executors-done': () => {
    const {session, nowMs} = whole('process');
    return {session: {...session, pages: stackOf('executors')}, nowMs};
  },
  'places-sync': () => onPage('places', running(wholeRun(downloads({strategy: 'sync'})), 1300)),
  'places-thread': () => onPage('places', running(wholeRun(downloads({strategy: 'thread'})), 700)),
  'places-async': () => onPage('places', running(wholeRun(downloads({strategy: 'async'})), 340)),
  'places-process': () => onPage('places', running(wholeRun(downloads({strategy: 'process'})), 700)),
  'places-failed': () => onPage('places', running(deadThread(), 560)),
  'places-killed': () => onPage('places', running(killedProcess(), 560)),
  'places-many': () => onPage('places', running(wholeRun(manyThreads), 1000)),
  'places-done': () => onPage('places', whole('thread')),
  ...kernelScenes,
  ...frozenScenes(deadThread),
  long: () => running(wholeRun(downloads({strategy: 'thread', jobs: 40, latencyMs: 1000}), 1000), 4300),
  history: () => {
    const runs = earlierRuns();
    const {session, nowMs} = whole('thread');
    return {session: {...session, history: runs}, nowMs};
  },
  'history-page': () => historyPage([]),
  'history-two': () => historyPage([8, 6]),
  'history-none': () => onPanel({session: audience(null), nowMs: 0}, 'history'),
  printed: () => {
    const text = `name\tage\n${'  far '.repeat(30)}\n{\n    a: 1\n}\n`;
    const printing: readonly TimedFact[] = [
      [310, {type: 'output', process: 1, thread: 1, job: 2, stream: 'stdout', text, missing: 12_000}],
      [312, {type: 'output', process: 1, thread: 2, stream: 'stderr', text: 'careful\u001b[31m\n'}],
    ];
    const session = audience(runAt([...wholeRun(downloads({strategy: 'thread'})), ...printing]));
    return {session: {...session, pages: openPage(stackOf('lanes'), 'printed')}, nowMs: 3000};
  },
  glossary: () => ({
    session: audience(null, [], {pages: scrolledTo(openPage(stackOf('lanes'), 'glossary'), 1)}),
    nowMs: 0,
  }),
  'glossary-term': () => ({
    session: audience(null, [], {
      pages: openPage(openPage(stackOf('lanes'), 'glossary'), 'term'),
      search: 'paral',
    }),
    nowMs: 0,
  }),
  menu: () => ({session: audience(null, [], {pages: openPage(stackOf('lanes'), 'menu')}), nowMs: 0}),
  'menu-scored': () => {
    const {session, nowMs} = whole('thread');
    return {session: {...session, pages: openPage(stackOf('lanes'), 'menu'), menu: {row: 3}}, nowMs};
  },
  standard: () => {
    const {session, nowMs} = whole('async');
    return {session: {...session, terms: 'standard'}, nowMs};
  },
  ascii: () => ({...whole('thread'), ascii: true}),
  'other-settings': () => {
    const {session, nowMs} = whole('thread');
    return {session: {...session, settings: {...session.settings, jobs: 12}}, nowMs};
  },
  message: () => {
    const {session, nowMs} = whole('thread');
    return {session: {...session, message: changed('workers', initially(4), chosen(5))}, nowMs};
  },
  big: () => ({...running(wholeRun(downloads({strategy: 'thread'})), 700), big: true}),
  code: () => withCode('python', running(wholeRun(downloads({strategy: 'thread'})), 700)),
  'code-typescript': () => withCode('typescript', running(wholeRun(downloads({strategy: 'async'})), 340)),
  'code-places': () =>
    withCode('python', onPage('places', running(wholeRun(downloads({strategy: 'process'})), 700))),
  'code-failed': () =>
    withCode('typescript', {session: audience(runAt(deadThread()), [done('sync')]), nowMs: 900}),
  'code-locked': () => withCode('python', kernelScenes.locked?.() ?? running(deadThread(), 560)),
  ...demonstrationScenes,
  ...raceScenes,
  ...exportScenes,
};

/** The scene of that name. */
export const sceneNamed = (name: string): Shot => {
  const shot = scenes[name]?.();
  if (!shot) throw new TypeError(`no scene is called ${name}`);
  return shot;
};
