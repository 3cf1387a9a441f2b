import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Failure} from '../../../source/model/event/event.js';
import {strategies} from '../../../source/model/event/strategies.js';
import {summarize} from '../../../source/model/figures/summary.js';
import type {RunInput} from '../../../source/outputs/export/exporter.js';
import {failure} from '../../../source/text/en/failures.js';
import {assertReadWhole} from '../../helpers/dev-tools.js';
import {exported, inputOf, recordedRun} from '../../helpers/exported.js';
import {downloads, opening, queued, sums, wholeRun, withKernelFigures} from '../../helpers/scripted-runs.js';
import {assertSound, ofKind, type ReadTrace, readTrace} from '../../helpers/trace.js';
import {varied} from '../../helpers/variety.js';

const traceOf = async (input: RunInput): Promise<ReadTrace> =>
  readTrace((await exported('trace', input))['.trace.json'] ?? '');

for (const {name: strategy, sharesThread} of varied(
  strategies,
  ({name}) => name === 'async' || name === 'process',
))
  test(`the trace of a real run under ${strategy} is sound, and whole in DevTools' reader`, async t => {
    const input = await recordedRun(t, strategy);
    const trace = await traceOf(input);
    assertSound(trace);
    await assertReadWhole(trace);
    const {run} = input;
    const slices = ofKind(trace, 'X');
    for (const {job, startedAt, endedAt} of run.jobs) {
      const own = slices.filter(({cat, args}) => cat === 'job' && args.job === job);
      if (sharesThread) assert.ok(own.length > 0, `job ${job} was executed`);
      else
        assert.deepEqual(
          own.map(({ts, dur}) => [ts, ts + dur]),
          [[startedAt, endedAt]],
        );
    }
    const begun = ofKind(trace, 'b').filter(({name}) => /^job \d+$/.test(name));
    assert.equal(begun.length, sharesThread ? run.jobs.length : 0, 'jobs that overlap are asynchronous');
    assert.deepEqual(trace.otherData.summary, JSON.parse(JSON.stringify(summarize(run, failure))));
    const {pid, tid} = run.threads[0] ? {...run.processes[0], ...run.threads[0]} : {pid: 0, tid: 0};
    const names = ofKind(trace, 'M').map(({args}) => args.name);
    assert.ok(names.includes(`process 1 (pid ${pid})`));
    assert.ok(names.includes(`thread ${run.threads[0]?.thread} (tid ${tid})`));
  });

test('states of a thread lie in the phases of its jobs, and add up to them', async () => {
  const facts = withKernelFigures(wholeRun(sums({strategy: 'thread', workers: 4})), ({thread}) => ({
    run: 0.4,
    ready: thread % 2 === 0 ? 0.6 : 0.3,
  }));
  const trace = await traceOf(inputOf(facts));
  assertSound(trace);
  const slices = ofKind(trace, 'X');
  const total = (cat: string) =>
    slices.filter(one => one.cat === cat && 'job' in one.args).reduce((sum, {dur}) => sum + dur, 0);
  assert.equal(total('phase'), total('job'));
  assert.equal(total('state'), total('job'));
  for (const state of ['running', 'ready', 'unexplained'])
    assert.ok(
      slices.some(({args}) => args.state === state),
      state,
    );
});

test('a failure, a notice and a named moment are instants; what is cut off stays sound', async () => {
  const error: Failure = {code: 'ECONNREFUSED', reason: 'connection-refused', fields: {place: '127.0.0.1:1'}};
  const plan = downloads({strategy: 'thread', workers: 2, jobs: 3});
  const trace = await traceOf(
    inputOf([
      ...opening(plan),
      ...queued(plan),
      [102, {type: 'job-started', job: 1, process: 1, thread: 1}],
      [103, {type: 'job-phase', job: 1, process: 1, thread: 1, phase: 'waiting'}],
      [104, {type: 'job-started', job: 2, process: 1, thread: 2}],
      [150, {type: 'job-failed', job: 2, process: 1, thread: 2, error, loopTicks: 0}],
      [160, {type: 'notice', reason: 'slow-reader', fields: {}}],
      [170, {type: 'note', marker: {name: 'here \u001b[2J', atUs: 155_000}}],
    ]),
  );
  assertSound(trace);
  await assertReadWhole(trace);
  assert.deepEqual(
    ofKind(trace, 'I').map(({name, ts, s}) => [name, ts, s]),
    [
      ['job 2 failed: ECONNREFUSED', 150_000, 't'],
      ['here  [2J', 155_000, 'g'],
      ['notice', 160_000, 'g'],
    ],
  );
});

test('jobs that wait, are held and run are counted', async () => {
  const trace = await traceOf(inputOf(wholeRun(downloads({strategy: 'async', jobs: 4}))));
  const most = (name: string) =>
    Math.max(...ofKind(trace, 'C').flatMap(one => (one.name === name ? Object.values(one.args) : [])));
  assert.deepEqual(['jobs waiting', 'jobs in flight', 'running threads'].map(most), [4, 4, 1]);
  const memory = ofKind(trace, 'C').filter(({name}) => name === 'memory');
  assert.deepEqual(
    memory.map(({args}) => args.bytes),
    [63_000_000],
  );
});
