import assert from 'node:assert/strict';
import {test} from 'node:test';
import {strategies} from '../../../source/model/event/strategies.js';
import {isLit, isLitUse, litCells} from '../../../source/model/playback/lit.js';
import {timeScaleOf} from '../../../source/model/timeline/axis.js';
import {laneRows} from '../../../source/model/timeline/lane-rows.js';
import {threadSpans} from '../../../source/model/timeline/lane-spans.js';
import {timelinesOf} from '../../../source/model/timeline/row-timelines.js';
import {sceneNamed} from '../../helpers/scenes.js';
import {downloads, runAt, wholeRun} from '../../helpers/scripted-runs.js';

for (const {name, waits} of strategies)
  test(`${name}: of the lanes, a job lights its own, and in them its own time`, () => {
    const run = runAt(wholeRun(downloads({strategy: name})));
    const job = run.jobs[4];
    assert.ok(job?.startedAt && job.endedAt);
    const rows = laneRows(run, Number.POSITIVE_INFINITY);
    const lit = rows.filter(row => isLit(row, job));
    const kinds = lit.map(({kind}) => kind);
    assert.deepEqual(kinds, waits === 'in flight' ? ['process', 'thread', 'job'] : ['process', 'thread']);
    const scale = timeScaleOf(run, run.latestAt, 60);
    const width = (scale.axis.to - scale.axis.from) / scale.axis.columns;
    for (const [row, cells] of timelinesOf(run, scale, rows).cells) {
      const own = litCells(row, cells, job, scale.axis);
      assert.equal(own.length, cells.length);
      assert.ok(isLit(row, job) || !own.some(Boolean));
      if (row.kind === (waits === 'in flight' ? 'job' : 'thread'))
        assert.equal(own.some(Boolean), isLit(row, job));
      for (const [column, isOwn] of own.entries()) {
        if (!isOwn) continue;
        const from = scale.axis.from + column * width;
        assert.ok(from < job.endedAt && from + width > job.startedAt);
      }
    }
    const thread = lit.find(row => row.kind === 'thread');
    assert.ok(thread);
    const spans = threadSpans(thread.lane, thread.process, waits, run.latestAt).filter(
      one => one.job === job.job,
    );
    if (waits === 'blocked') assert.ok(spans.length > 0);
    for (const {from, to} of spans) assert.ok(from >= (job.startedAt ?? 0) && to <= (job.endedAt ?? 0));
  });

test('helper threads are lit while the job waits for them', () => {
  const {run} = sceneNamed('helped').session;
  assert.ok(run);
  const rows = laneRows(run, Number.POSITIVE_INFINITY);
  const helpers = rows.find(({kind}) => kind === 'helpers');
  const job = run.jobs.find(({phases}) => phases.some(({phase}) => phase === 'helped'));
  assert.ok(helpers && job);
  assert.ok(isLit(helpers, job));
  const {axis} = timeScaleOf(run, run.latestAt, 40);
  const cells = Array.from({length: 40}, () => null);
  const lit = litCells(helpers, cells, job, axis);
  assert.ok(lit.some(Boolean) && !lit.every(Boolean));
  assert.ok(!isLit(helpers, {...job, phases: []}));
});

test('on a core a job lights its executor while that holds it, and on a shared thread while it computes', () => {
  const thread = runAt(wholeRun(downloads({strategy: 'thread'})));
  const [job, other] = [thread.jobs[4], thread.jobs.find(({thread: of}) => of !== thread.jobs[4]?.thread)];
  assert.ok(job?.startedAt && job.endedAt && job.process && job.thread && other?.thread);
  const {process} = job;
  const own = {kind: 'executor', process, thread: job.thread} as const;
  const around = (us: number) => ({from: us, to: us + 1000});
  assert.ok(isLitUse(thread, own, job, around(job.startedAt)));
  assert.ok(!isLitUse(thread, {...own, thread: other.thread}, job, around(job.startedAt)));
  assert.ok(!isLitUse(thread, own, job, around(job.endedAt)));
  const async = runAt(wholeRun(downloads({strategy: 'async'})));
  const flying = async.jobs[4];
  const waits = flying?.phases.find(({phase}) => phase === 'waiting');
  assert.ok(flying?.startedAt && waits?.to);
  const cook = {kind: 'executor', process: 1, thread: 1} as const;
  assert.ok(isLitUse(async, cook, flying, around(flying.startedAt)));
  assert.ok(!isLitUse(async, cook, flying, {from: waits.from + 1000, to: waits.to - 1000}));
});

test('a job in the queue lights no lane', () => {
  const run = runAt(wholeRun(downloads({strategy: 'thread'})), 300);
  const job = run.jobs[8];
  assert.ok(job);
  assert.ok(laneRows(run, 99).every(row => !isLit(row, job)));
});
