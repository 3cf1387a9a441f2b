import assert from 'node:assert/strict';
import {test} from 'node:test';
import {markerNote} from '../../../source/model/event/audience.js';
import type {Fact, RunEvent} from '../../../source/model/event/event.js';
import {strategyNamed} from '../../../source/model/event/strategies.js';
import {reduce, reduceShared} from '../../../source/model/run/reduce.js';
import {
  MAX_OUTPUT,
  type RunState,
  sessionLetter,
  startupMs,
  wallMs,
} from '../../../source/model/run/run-state.js';
import {processLanesOf} from '../../../source/model/timeline/lanes.js';
import {foreign} from '../../helpers/failures.js';
import {plan as planOf} from '../../helpers/plans.js';
import {downloads, events, runAt, wholeRun as scripted} from '../../helpers/scripted-runs.js';

const plan = planOf({strategy: 'thread', workers: 2, jobs: 2});

/** Stamps facts one millisecond apart. */
const stamped = (facts: readonly Fact[], from = 0): RunEvent[] =>
  facts.map((fact, index) => ({at: (from + index) * 1000, source: 'runner', seq: from + index + 1, ...fact}));

const begin: Fact = {
  type: 'run-started',
  plan,
  shape: strategyNamed('thread').shape(plan),
  environment: {node: 'v20', platform: 'linux', cores: 4},
  began: '2026-01-01T00:00:00.000Z',
};

const wholeRun: Fact[] = [
  begin,
  {type: 'process-started', process: 1, pid: 100},
  {type: 'thread-started', process: 1, thread: 1, tid: 101},
  {type: 'session-opened', process: 1, thread: 1, session: 1},
  {type: 'thread-ready', process: 1, thread: 1},
  {type: 'job-queued', job: 1, label: 'one'},
  {type: 'job-queued', job: 2, label: 'two'},
  {type: 'job-started', process: 1, thread: 1, job: 1},
  {type: 'job-phase', process: 1, thread: 1, job: 1, phase: 'connecting', session: 1},
  {type: 'connection-opened', process: 1, thread: 1, session: 1},
  {type: 'job-phase', process: 1, thread: 1, job: 1, phase: 'waiting', session: 1},
  {type: 'job-finished', process: 1, thread: 1, job: 1, result: {value: '5'}, loopTicks: 7},
  {type: 'job-started', process: 1, thread: 1, job: 2},
  {type: 'thread-exited', process: 1, thread: 1, exitCode: 1},
  {type: 'job-failed', process: 1, thread: 1, job: 2, error: foreign('lost', 'LOST'), loopTicks: 0},
  {type: 'run-finished', outcome: 'failed'},
];

const fold = (facts: readonly Fact[]): RunState => {
  const state = reduce(null, stamped(facts));
  assert.ok(state);
  return state;
};

test('a whole run folds into executors, jobs, phases and times', () => {
  const state = fold(wholeRun);
  assert.equal(state.stage, 'over');
  assert.equal(state.outcome, 'failed');
  assert.deepEqual(state.counts, {queued: 0, running: 0, finished: 1, failed: 1, cancelled: 0});
  assert.deepEqual(state.completionOrder, [1, 2]);
  const [one, two] = state.jobs;
  assert.deepEqual(one?.phases, [
    {phase: 'connecting', from: 8000, to: 10_000},
    {phase: 'waiting', from: 10_000, to: 11_000},
  ]);
  assert.equal(one?.session, 0);
  assert.equal(two?.error?.code, 'LOST');
  assert.equal(state.sessions[0]?.connections, 1);
  const [thread] = state.threads;
  assert.deepEqual(
    [thread?.heldJobs, thread?.endedJobs, thread?.loopTicks, thread?.exitedAt],
    [0, 2, 7, 13_000],
  );
  assert.equal(startupMs(state), 5);
  assert.equal(wallMs(state), 9);
});

test('the same events give the same state one by one or all at once, and no state is changed', () => {
  const frozen = (value: RunState | null): RunState | null => {
    for (const part of Object.values(value ?? {})) if (typeof part === 'object' && part) Object.freeze(part);
    return Object.freeze(value);
  };
  const stepwise = stamped(wholeRun).reduce<RunState | null>(
    (state, event) => frozen(reduce(state, [event])),
    null,
  );
  assert.deepEqual(stepwise, fold(wholeRun));
});

test("a phase that arrives before its job's start or after its end is placed by its time", () => {
  const [started, connecting, , waiting] = wholeRun.slice(7, 11) as [Fact, Fact, Fact, Fact];
  const moments: [number, Fact][] = [
    [8, connecting],
    [7, started],
    [11, wholeRun[11] as Fact],
    [10, waiting],
  ];
  const events = moments.map(([ms, fact], index) => ({at: ms * 1000, source: `s${index}`, seq: 1, ...fact}));
  const late = {...events[3], at: 12_000, source: 's9'} as RunEvent;
  const state = reduce(reduce(null, stamped(wholeRun.slice(0, 7))), [...events, late]);
  assert.deepEqual(state?.jobs[0]?.phases, fold(wholeRun).jobs[0]?.phases);
  assert.equal(state?.ignored.late, 1);
});

test('the state is null before run-started', () => {
  assert.equal(reduce(null, stamped(wholeRun.slice(1))), null);
});

test('repeated events change nothing but a count', () => {
  const once = fold(wholeRun);
  const twice = reduce(once, stamped(wholeRun));
  assert.deepEqual(twice, {...once, ignored: {unknown: 0, repeated: wholeRun.length, late: 0}});
});

test('events after the end of their job count as late, unknown types as unknown', () => {
  const unknown = {type: 'from-the-future', at: 1, source: 'runner', seq: 50} as unknown as RunEvent;
  const late = stamped(
    [
      {type: 'job-progress', process: 1, thread: 1, job: 1, fraction: 0.5},
      {type: 'job-started', process: 1, thread: 1, job: 99},
    ],
    100,
  );
  const state = reduce(fold(wholeRun), [unknown, ...late]);
  assert.deepEqual(state?.ignored, {unknown: 1, repeated: 0, late: 2});
});

test('a job whose queueing is missing was queued with the others, at the latest when the first one began', () => {
  const all = stamped(wholeRun);
  const without = (...missing: readonly number[]) =>
    reduce(
      null,
      all.filter(({seq}) => !missing.includes(seq)),
    ) ?? assert.fail();
  const whole = fold(wholeRun);
  const later = without(6, 7);
  assert.deepEqual(
    later.jobs.map(({queuedAt, label}) => [queuedAt, label]),
    [
      [7000, '?'],
      [7000, '?'],
    ],
  );
  for (const state of [later, without(6), without(7)]) {
    assert.deepEqual([state.counts, state.ignored], [whole.counts, whole.ignored]);
    assert.deepEqual(
      state.jobs.map(({queuedAt, label, ...rest}) => rest),
      whole.jobs.map(({queuedAt, label, ...rest}) => rest),
    );
  }
  assert.deepEqual([without(6).jobs[0]?.queuedAt, without(7).jobs[1]?.queuedAt], [6000, 5000]);
  // Of one that nothing else is known of, too.
  const [first, second] = without(6, 8, 9, 11, 12).jobs;
  assert.deepEqual([first?.state, first?.queuedAt, second?.state], ['queued', 6000, 'failed']);
  assert.deepEqual(
    without(6, 7, 8, 9, 11, 12, 13, 15).jobs.map(({state}) => state),
    ['queued', 'queued'],
  );
});

test('of a job whose start is missing, its end says who had it, and not since when', () => {
  const {jobs, threads, startOrder} =
    reduce(
      null,
      stamped(wholeRun).filter(({type}) => type !== 'job-started'),
    ) ?? assert.fail();
  assert.deepEqual(
    jobs.map(({state, process, thread, startedAt}) => [state, process, thread, startedAt]),
    [
      ['finished', 1, 1, null],
      ['failed', 1, 1, null],
    ],
  );
  assert.deepEqual([threads[0]?.endedJobs, startOrder], [2, []]);
  // Another one that this thread has is held on, until it ends.
  const end: Fact = {type: 'job-finished', process: 1, thread: 1, job: 2, result: {value: 1}, loopTicks: 0};
  const held = fold([...wholeRun.slice(0, 8), end]);
  assert.deepEqual([held.threads[0]?.heldJobs, held.counts.running], [1, 1]);
  assert.equal(fold([...wholeRun.slice(0, 8), end, {...end, job: 1}]).threads[0]?.heldJobs, 0);
});

test('start-up does not count as run time, except for a process that was started during the run', () => {
  const usage = (process: number, cpuUs: number): Fact => ({
    type: 'usage',
    process,
    rssBytes: 1,
    peakRssBytes: 2,
    cpuUs,
  });
  const state = fold([
    begin,
    {type: 'process-started', process: 1, pid: 100},
    usage(1, 500),
    usage(1, 900),
    {type: 'job-queued', job: 1, label: 'one'},
    {type: 'process-started', process: 2, pid: 200},
    usage(1, 1000),
    usage(2, 300),
  ]);
  const used = state.processes.map(({firstUsage, usage}) => (usage?.cpuUs ?? 0) - (firstUsage?.cpuUs ?? 0));
  assert.deepEqual(used, [100, 300]);
});

test('the exit of a process ends its threads', () => {
  const state = fold([
    ...wholeRun.slice(0, 8),
    {type: 'process-exited', process: 1, exitCode: null, signal: 'SIGKILL'},
  ]);
  assert.equal(state.threads[0]?.exitedAt, 8000);
  assert.equal(state.threads[0]?.heldJobs, 0);
});

test('the latest pieces of output are kept, and what is not is counted', () => {
  const lines = Array.from(
    {length: MAX_OUTPUT.pieces + 5},
    (_, index): Fact => ({
      type: 'output',
      stream: 'stdout',
      text: `${index}\n`,
    }),
  );
  const {outputs, outputLost, outputCharacters} = fold([begin, ...lines]);
  assert.equal(outputs.length, MAX_OUTPUT.pieces);
  assert.equal(outputs.at(-1)?.text, `${MAX_OUTPUT.pieces + 4}\n`);
  assert.equal(outputLost, '0\n1\n2\n3\n4\n'.length);
  assert.equal(
    outputCharacters,
    outputs.reduce((sum, {text}) => sum + text.length, 0),
  );
  const pages = Array.from(
    {length: 12},
    (_, job): Fact => ({type: 'output', job, stream: 'stdout', text: 'x'.repeat(50_000), missing: 7}),
  );
  const large = fold([begin, ...pages]);
  assert.equal(large.outputs.length, 10);
  assert.equal(large.outputLost, 2 * 50_007);
});

test('what goes on with a line is a part of it', () => {
  const piece = (job: number, text: string): Fact => ({type: 'output', job, stream: 'stdout', text});
  const {outputs} = fold([begin, piece(1, 'a'), piece(1, 'b\n'), piece(1, 'c'), piece(2, 'd')]);
  assert.deepEqual(
    outputs.map(({text}) => text),
    ['ab\n', 'c', 'd'],
  );
});

test('sessions have letters without limit', () => {
  assert.deepEqual([0, 25, 26, 27, 701, 702].map(sessionLetter), ['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
});

test('a state with one more marker has the same facts, and nothing is found out anew', () => {
  const facts = scripted(downloads({strategy: 'thread'}));
  const run = runAt(facts);
  const noted = reduceShared(run, [markerNote(run, {name: 'A', atUs: 200_000})]);
  assert.ok(noted);
  assert.deepEqual([run.markers, noted.markers], [[], [{name: 'A', atUs: 200_000}]]);
  assert.deepEqual({...noted, markers: [], latestSeq: {}}, {...run, latestSeq: {}});
  assert.equal(processLanesOf(noted), processLanesOf(run));
  // What is no note alone is folded as always.
  const [begun] = events(facts);
  assert.ok(begun);
  const repeated = reduceShared(run, [begun]);
  assert.notEqual(repeated?.jobs, run.jobs);
  assert.equal(repeated?.ignored.repeated, 1);
});
