import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {RunEvent} from '../../../source/model/event/event.js';
import {strategies} from '../../../source/model/event/strategies.js';
import {executorIn} from '../../../source/model/playback/executor.js';
import {type JobDetails, jobDetailsOf} from '../../../source/model/playback/job-details.js';
import {modulePlan, plan, turnsAtLock} from '../../helpers/plans.js';
import {type PlayedRun, played, playedDownloads, playedRun} from '../../helpers/playback-runs.js';
import {
  download,
  downloads,
  events,
  opening,
  queued,
  sum,
  sums,
  wholeRun,
  withKernelFigures,
} from '../../helpers/scripted-runs.js';
import {varied} from '../../helpers/variety.js';

const detailsOf = ({last}: PlayedRun, job: number, now = last.latestAt): JobDetails => {
  const details = jobDetailsOf(last, job, now);
  assert.ok(details);
  return details;
};

const eventsOf = ({tape}: PlayedRun): readonly RunEvent[] => tape.events(0, tape.length);

for (const {name, sharesThread} of varied(strategies, ({name}) => name === 'async' || name === 'process'))
  test(`${name}: what is known of each job is what its events say`, async t => {
    const run = await playedDownloads(t, {strategy: name});
    const all = eventsOf(run);
    const at = (type: RunEvent['type'], job: number): number | undefined =>
      all.find(event => event.type === type && 'job' in event && event.job === job)?.at;
    let followed = 0;
    for (const {job, thread, process} of run.last.jobs) {
      const details = detailsOf(run, job);
      const [started, ended] = [at('job-started', job), at('job-finished', job)];
      assert.ok(started !== undefined && ended !== undefined && thread !== null && process !== null);
      assert.deepEqual(details.queue, {from: at('job-queued', job), to: started});
      assert.deepEqual(details.executor, executorIn(run.last.shape, {process, thread}));
      assert.deepEqual([details.startedAt, details.endedAt], [started, ended]);
      assert.equal(
        details.parts.reduce((sum, {us}) => sum + us, 0),
        ended - started,
      );
      const answer = all.find(
        event => event.type === 'job-phase' && event.job === job && event.phase === 'receiving',
      );
      assert.equal(details.answer?.at, answer?.at);
      assert.ok(details.session !== null && details.session.connections > 0);
      assert.equal(details.lock, null);
      if (details.start?.by !== 'end of job') continue;
      followed++;
      const before = details.start;
      assert.equal(before.at, at('job-finished', before.job));
      assert.ok(before.at <= started);
      const between = all.filter(
        event =>
          event.type === 'job-finished' &&
          event.process === process &&
          event.thread === thread &&
          event.at > before.at &&
          event.at <= started,
      );
      assert.deepEqual(between, []);
    }
    // As many jobs as are held at once were taken by free executors; each other one took the place of one that ended.
    const places = run.last.shape.processes * run.last.shape.threads * run.last.shape.inFlight;
    assert.equal(followed, run.last.jobs.length - places);
    assert.equal(sharesThread, run.last.shape.inFlight > 1);
  });

test('a job that waits in the queue has no start yet', () => {
  const {tape} = played(events(wholeRun(downloads({strategy: 'thread'}))));
  const state = tape.stateAfter(tape.countAt(300_000));
  assert.ok(state);
  const details = jobDetailsOf(state, 9, 300_000);
  assert.deepEqual([details?.start, details?.executor, details?.queue.to], [null, null, null]);
  assert.deepEqual(details?.parts, []);
  const held = jobDetailsOf(state, 1, 300_000);
  assert.equal(held?.endedAt, null);
  assert.equal(
    held?.parts.reduce((sum, {us}) => sum + us, 0),
    300_000 - (held?.startedAt ?? 0),
  );
  assert.equal(jobDetailsOf(state, 10, 300_000), null);
});

test('a job that had waited for the lock names the job that released it', async () => {
  const run = await playedRun(turnsAtLock());
  const released = run.last.jobs.map(({job}) => detailsOf(run, job).lock);
  for (const [i, lock] of released.entries()) {
    assert.ok(lock && lock.times > 0);
    if (lock.by === null) continue;
    const wait = run.last.jobs[i]?.phases.findLast(({phase, to}) => phase === 'locked' && to === lock.at);
    assert.ok(wait);
    const releases = run.last.jobs
      .filter(({job}) => job !== i + 1)
      .flatMap(({job, phases}) =>
        phases.flatMap(({phase, to}) => (phase === 'computing' && to !== null ? [{job, at: to}] : [])),
      )
      .filter(({at}) => at > wait.from && at <= lock.at);
    const latest = Math.max(...releases.map(({at}) => at));
    assert.equal(releases.find(({at}) => at === latest)?.job, lock.by.job);
  }
  assert.ok(released.some(lock => lock?.by));
});

test('a job that found a place in flight free took that of no other', () => {
  const plan = downloads({strategy: 'async', jobs: 3, workers: 8});
  const where = {process: 1, thread: 1};
  const run = played(
    events([
      ...opening(plan),
      ...queued(plan),
      ...download({...where, job: 1, from: 102, to: 150}),
      ...download({...where, job: 2, from: 102, to: 400}),
      ...download({...where, job: 3, from: 200, to: 300}),
    ]),
  );
  assert.deepEqual(detailsOf(run, 3).start, {by: 'nothing'});
});

test('a job that had a place in flight, and a thread that computed for others, did not find it free', () => {
  const plan = sums({strategy: 'async', jobs: 3, workers: 3});
  const one = (job: number) => sum({job, process: 1, thread: 1, from: 2 + 100 * job, to: 100 + 100 * job});
  const {last} = played(events([...opening(plan), ...queued(plan), ...one(1), ...one(2), ...one(3)]));
  assert.deepEqual(
    last.jobs.map(({job}) => jobDetailsOf(last, job, last.latestAt)?.start?.by),
    ['nothing', 'thread', 'thread'],
  );
});

test('a failed job says why, and a thread that came in place of a dead one when it was ready', async () => {
  const run = await playedRun(modulePlan('exits', {strategy: 'thread', workers: 1, jobs: 4}));
  const failed = detailsOf(run, 2);
  assert.deepEqual([failed.state, failed.error], ['failed', run.last.jobs[1]?.error]);
  const next = run.last.jobs.find(({startedAt}) => startedAt !== null && startedAt > (failed.endedAt ?? 0));
  assert.ok(next);
  assert.equal(detailsOf(run, next.job).start?.by, 'executor ready');
});

test('what lacked a core says for how long, and which core its thread was seen on next', () => {
  const facts = withKernelFigures(wholeRun(sums({strategy: 'thread', jobs: 8})), () => ({
    run: 0.4,
    ready: 0.6,
  }));
  const run = played(events(facts));
  const {core, parts} = detailsOf(run, 3);
  const length = parts.reduce((sum, {us}) => sum + us, 0);
  assert.ok(core && Math.abs(core.readyUs / length - 0.6) < 0.1);
  assert.equal(core.core, run.last.jobs[2]?.thread);
  const reported = played(events(wholeRun(sums({strategy: 'thread', jobs: 8}))));
  assert.equal(detailsOf(reported, 3).core, null);
});

test('what a job that shares its thread did not compute is no part of its computing, and all parts add up', () => {
  const facts = withKernelFigures(wholeRun(sums({strategy: 'async', jobs: 3, workers: 3})), () => ({
    run: 0.4,
    ready: 0.6,
  }));
  const run = played(events(facts));
  for (const {job, startedAt, endedAt} of run.last.jobs) {
    const {parts} = detailsOf(run, job);
    const us = (part: string): number => parts.find(one => one.part === part)?.us ?? 0;
    const length = (endedAt ?? 0) - (startedAt ?? 0);
    assert.equal(
      parts.reduce((sum, one) => sum + one.us, 0),
      length,
    );
    const ratio = us('ready') / (us('computing') + us('ready'));
    assert.ok(Math.abs(ratio - 0.6) < 0.1, `${ratio}`);
  }
});

test('the turn of a thread that a job waits for is no part of its computing', async () => {
  const run = await playedRun(
    plan({strategy: 'async', jobs: 3, workers: 3, size: 3_000_000, arithmetic: 'bigint', yields: true}),
  );
  for (const {job, startedAt, endedAt} of run.last.jobs) {
    const {parts} = detailsOf(run, job);
    const us = (part: string): number => parts.find(one => one.part === part)?.us ?? 0;
    assert.equal(
      parts.reduce((sum, one) => sum + one.us, 0),
      (endedAt ?? 0) - (startedAt ?? 0),
    );
    assert.ok(us('suspended') > us('computing') / 2, JSON.stringify(parts));
  }
});

test('an answer that its thread heard late has the moment at which it was sent', () => {
  const late = events([
    ...wholeRun(downloads({strategy: 'async', jobs: 2})).filter(
      ([, fact]) => !(fact.type === 'job-phase' && fact.phase === 'receiving' && fact.job === 1),
    ),
    [400, {type: 'job-phase', process: 1, thread: 1, job: 1, phase: 'receiving', answeredAt: 390_000}],
  ]);
  const run = played(late);
  assert.deepEqual(detailsOf(run, 1).answer, {at: 400_000, sentAt: 390_000});
  assert.equal(detailsOf(run, 2).answer?.sentAt, null);
});
