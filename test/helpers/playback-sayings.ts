import {type Fact, PHASES, type RunEvent} from '../../source/model/event/event.js';
import type {StrategyName} from '../../source/model/event/plan.js';
import {strategies} from '../../source/model/event/strategies.js';
import {type Caption, captionOf} from '../../source/model/playback/caption.js';
import type {Difference} from '../../source/model/playback/differences.js';
import type {Executor} from '../../source/model/playback/executor.js';
import {isStep} from '../../source/model/playback/happenings.js';
import {type JobDetails, jobDetailsOf} from '../../source/model/playback/job-details.js';
import {type Stop, stopsOf} from '../../source/model/playback/stops.js';
import {reduce} from '../../source/model/run/reduce.js';
import type {RunState} from '../../source/model/run/run-state.js';
import type {Text} from '../../source/text/text.js';
import {differencesOf} from './differences.js';
import {
  downloads,
  events,
  runAt,
  sums,
  type TimedFact,
  wholeRun,
  withKernelFigures,
} from './scripted-runs.js';

/** What ordinary runs do not do, in the middle of one of nine downloads. */
const rare: readonly TimedFact[] = [
  ...PHASES.map(
    (phase, i): TimedFact => [150 + i, {type: 'job-phase', process: 1, thread: 1, job: 1, phase}],
  ),
  [160, {type: 'job-progress', process: 1, thread: 1, job: 1, fraction: 0.5}],
  [161, {type: 'connection-opened', process: 1, thread: 1, session: 1}],
  [162, {type: 'headers-sent', process: 1, thread: 1, session: 1, headers: [{name: 'accept', value: '*/*'}]}],
  [163, {type: 'loop-blocked', process: 1, thread: 1}],
  [164, {type: 'loop-freed', process: 1, thread: 1}],
  [165, {type: 'output', process: 1, thread: 1, job: 1, stream: 'stdout', text: '\u0007 1 2\n3\u009b'}],
  [166, {type: 'output', process: 1, thread: 1, stream: 'stdout', text: '12'}],
  [167, {type: 'output', stream: 'stdout', text: '12'}],
  [168, {type: 'notice', reason: 'connection-refused', fields: {place: '127.0.0.1:1'}}],
  [169, {type: 'note', prediction: {lesson: 'kitchens', step: 1, skipped: true}}],
  [170, {type: 'note', prediction: {lesson: 'kitchens', step: 1, before: [1], after: [0]}}],
  [171, {type: 'note', marker: {name: '7', atUs: 171_000}}],
  [172, {type: 'note', marker: {name: '7', atUs: null}}],
  [
    173,
    {
      type: 'job-failed',
      process: 1,
      thread: 1,
      job: 1,
      loopTicks: 0,
      error: {code: 'ECONNREFUSED', reason: 'connection-refused', fields: {place: '127.0.0.1:1'}},
    },
  ],
  [
    174,
    {
      type: 'thread-failed',
      process: 1,
      thread: 1,
      error: {code: 'ECONNREFUSED', reason: 'connection-refused', fields: {place: '127.0.0.1:1'}},
    },
  ],
  [175, {type: 'thread-exited', process: 1, thread: 1, exitCode: 3}],
  [176, {type: 'process-exited', process: 1, exitCode: null, signal: 'SIGKILL'}],
  [2000, {type: 'job-cancelled', job: 9}],
];

/** Each event with the state right after it. */
export const stepsOf = (all: readonly RunEvent[]): readonly (readonly [RunEvent, RunState])[] => {
  let run: RunState | null = null;
  return all.flatMap((event, i) => {
    run = reduce(run, [event]);
    return run !== null && isStep(event, all[i + 1]) ? [[event, run] as const] : [];
  });
};

const captionsOf = (facts: readonly TimedFact[]): readonly Caption[] =>
  stepsOf(events(facts)).flatMap(([event, run]) =>
    [0, 312_000].flatMap(us => captionOf(event, run, event.at + us) ?? []),
  );

const isEnd = (fact: Fact): boolean =>
  fact.type === 'run-finished' || (fact.type === 'job-finished' && [1, 9].includes(fact.job));

const captionsUnder = ({name: strategy}: {readonly name: StrategyName}): readonly Caption[] => [
  ...captionsOf(wholeRun(downloads({strategy}))),
  ...captionsOf(withKernelFigures(wholeRun(sums({strategy})), () => ({run: 0.3, ready: 0.7}))),
  ...captionsOf([...wholeRun(downloads({strategy})).filter(([, fact]) => !isEnd(fact)), ...rare]),
];

/** Captions of all that the scripted runs do, and of what they do not. */
export const captions: readonly Caption[] = [
  ...strategies.flatMap(captionsUnder),
  ...(['before', 'after'] as const).map(
    (side): Caption => ({
      happening: {code: 'run-started', jobs: 9},
      others: null,
      outside: {side, us: 312_000},
    }),
  ),
];

/** The states of runs whose jobs wait in every way. */
const runs: readonly RunState[] = [
  ...strategies.map(({name: strategy}) => runAt(wholeRun(downloads({strategy})))),
  runAt(wholeRun(downloads({strategy: 'thread'})), 300),
  runAt(withKernelFigures(wholeRun(sums({strategy: 'thread'})), () => ({run: 0.3, ready: 0.7}))),
  runAt([...wholeRun(downloads({strategy: 'thread'})).filter(([, fact]) => !isEnd(fact)), ...rare]),
  runAt([
    ...wholeRun(sums({strategy: 'thread', gil: true, jobs: 4})),
    [105, {type: 'job-phase', process: 1, thread: 1, job: 1, phase: 'locked'}],
    [104, {type: 'job-phase', process: 1, thread: 2, job: 2, phase: 'computing'}],
    [110, {type: 'job-phase', process: 1, thread: 2, job: 2, phase: 'locked'}],
    [111, {type: 'job-phase', process: 1, thread: 1, job: 1, phase: 'computing'}],
  ]),
];

const stops: readonly Stop[] = [
  ...runs.flatMap(stopsOf),
  {kind: 'marker', name: '7', atUs: 1},
  {kind: 'failure', job: 7, atUs: 1},
];

/** Their labels are data, in the words of their workloads. */
const allDetails: readonly JobDetails[] = runs.flatMap(run =>
  run.jobs.flatMap(({job}) => {
    const details = jobDetailsOf(run, job, run.latestAt);
    return details ? [{...details, name: '7'}] : [];
  }),
);

/** Plans that differ in every option. */
const other = {
  ...sums({strategy: 'async', workers: 7, jobs: 8, cores: 1, gil: true, yields: true, fresh: true}),
  ...{
    latencyMs: 1,
    maxBytes: 5_000_000,
    timeoutMs: 1,
    importSeconds: 9,
    session: false,
    uvThreads: 8,
    size: 9,
  },
  urls: [],
  title: '7',
  arithmetic: 'fast' as const,
};

const differences: readonly Difference[] = [
  ...runs.flatMap((run, i) =>
    runs.slice(0, i).flatMap(known => differencesOf({...known, plan: {...other, strategy: 'sync'}}, run)),
  ),
  ...runs.flatMap(run => differencesOf(run, {...run, plan: other})),
  ...([null, 1, 2.8, 0.4] as const).map(
    (ratio): Difference => ({kind: 'wall', first: 312, second: 930, ratio}),
  ),
  {kind: 'memory', first: 62_000_000, second: 130_000_000},
  {kind: 'startup', first: 40, second: 300},
  {kind: 'failed', first: 0, second: 1},
  {kind: 'cancelled', first: 3, second: 0},
  {kind: 'unmeasured', which: 'first'},
  {kind: 'unmeasured', which: 'second'},
];

const executors: readonly Executor[] = [
  {process: null, thread: 2},
  {process: 2, thread: null},
  {process: 1, thread: 3},
];

/** All that is said while a run is played back, with the figures of the tests. */
export const playbackSayings = ({playback}: Text): readonly string[] => [
  ...captions.flatMap(playback.caption),
  ...stops.flatMap(playback.stop),
  ...allDetails.flatMap(playback.details).flatMap(({forms}) => forms),
  ...executors.map(playback.executor),
  ...differences.map(playback.difference),
  ...[null, '7'].flatMap(name => playback.window.title({ms: 100, name}, {ms: 312, name: null})),
  ...playback.window.title({ms: 100, name: '7'}, {ms: 312, name: '8'}),
  ...(['thread', 'process'] as const).flatMap(of =>
    (['opening', 'closed'] as const).map(stage => playback.window.none(stage, of)),
  ),
];
