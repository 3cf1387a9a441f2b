import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {RunEvent} from '../../../source/model/event/event.js';
import {strategies} from '../../../source/model/event/strategies.js';
import {captionOf} from '../../../source/model/playback/caption.js';
import {isStep} from '../../../source/model/playback/happenings.js';
import {modulePlan, turnsAtLock} from '../../helpers/plans.js';
import {type PlayedRun, played, playedDownloads, playedRun} from '../../helpers/playback-runs.js';
import {downloads, events, sums, wholeRun} from '../../helpers/scripted-runs.js';
import {varied} from '../../helpers/variety.js';

/** The captions of all steps, with the events that they are about. */
const captionsOf = (run: PlayedRun) =>
  [...run.steps()].flatMap(([event, state, next]) => {
    const caption = captionOf(event, state);
    assert.equal(caption !== null, isStep(event), event.type);
    return caption !== null && isStep(event, next) ? [{event, state, caption}] : [];
  });

/** What each job does after some events, by the events alone: a phase, `computing`, or nothing where none has it. */
const doingAfter = (some: readonly RunEvent[]): ReadonlyMap<number, string> => {
  const doing = new Map<number, string>();
  for (const event of some) {
    if (event.type === 'job-started') doing.set(event.job, 'computing');
    if (event.type === 'job-phase') doing.set(event.job, event.phase);
    if (event.type === 'job-finished' || event.type === 'job-failed') doing.delete(event.job);
  }
  return doing;
};

const FIGURES = new Set(['sample', 'usage', 'memory', 'machine', 'helpers-named']);

for (const {name, sharesThread} of varied(strategies, ({name}) => name === 'async' || name === 'process'))
  test(`${name}: every event of a run but mere figures has a caption, and what the others do is counted`, async t => {
    const run = await playedDownloads(t, {strategy: name});
    const all = run.tape.events(0, run.tape.length);
    for (const event of all) assert.equal(isStep(event), !FIGURES.has(event.type), event.type);
    const captions = captionsOf(run);
    // Jobs are queued one right after another; something of another thread may come between.
    const queued = captions.filter(({event}) => event.type === 'job-queued').length;
    assert.ok(queued >= 1 && queued < run.last.plan.jobs, `${queued}`);
    const {processes, threads} = run.last.shape;
    let counted = 0;
    for (const {event, caption} of captions) {
      const {others} = caption;
      const doing = [...doingAfter(all.slice(0, all.indexOf(event) + 1)).values()];
      if (others?.kind === 'in flight') {
        assert.ok(sharesThread);
        assert.equal(others.jobs, doing.filter(phase => phase !== 'computing' && phase !== 'queued').length);
        counted++;
      }
      if (others?.kind === 'executors') {
        const sum = others.counts.reduce((known, [, count]) => known + count, 0);
        assert.equal(others.beside, 'process' in event);
        assert.equal(sum, processes * threads - ('process' in event && 'thread' in event ? 1 : 0));
        counted++;
      }
      if (others?.kind === 'queue') {
        const started = all.slice(0, all.indexOf(event) + 1).filter(({type}) => type === 'job-started');
        assert.equal(others.jobs, run.last.plan.jobs - started.length);
        counted++;
      }
    }
    assert.ok(counted > 10);
  });

test('what has happened is named with its figures', () => {
  const captions = captionsOf(played(events(wholeRun(downloads({strategy: 'thread'})))));
  const said = (type: RunEvent['type'], job?: number) =>
    captions.find(
      ({event}) => event.type === type && (job === undefined || ('job' in event && event.job === job)),
    )?.caption;
  assert.deepEqual(said('run-started'), {
    happening: {code: 'run-started', jobs: 9},
    others: null,
    outside: null,
  });
  assert.deepEqual(said('job-queued'), {
    happening: {code: 'job-queued', jobs: 9},
    others: null,
    outside: null,
  });
  assert.deepEqual(said('job-finished', 2)?.happening, {
    code: 'job-finished',
    executor: {process: null, thread: 2},
    job: 2,
    tookUs: 314_133,
    result: {status: 200, statusText: 'OK', bytes: 50_000, url: 'http://127.0.0.1:40001/a'},
  });
  const phases = captions.filter(({event}) => event.type === 'job-phase' && event.job === 6);
  assert.deepEqual(
    phases.map(({caption}) => caption.happening),
    (['connecting', 'waiting', 'receiving'] as const).map(phase => ({
      code: 'job-phase',
      executor: {process: null, thread: 4},
      job: 6,
      phase,
      taken: phase === 'waiting',
      waits: 'blocked',
    })),
  );
  assert.equal(said('run-finished')?.others, null);
});

test('only the thread of async is said to be free, and of other strategies each executor is counted', () => {
  const [thread, async, sync] = (['thread', 'async', 'sync'] as const).map(strategy => {
    const captions = captionsOf(played(events(wholeRun(downloads({strategy})))));
    return captions.find(
      ({event}) => event.type === 'job-phase' && event.phase === 'waiting' && event.job === 3,
    )?.caption.others;
  });
  assert.deepEqual(thread, {kind: 'executors', counts: [['blocked', 3]], of: 'thread', beside: true});
  assert.deepEqual(async, {kind: 'in flight', jobs: 9, thread: 'free'});
  assert.deepEqual(sync, {kind: 'queue', jobs: 6});
});

test('of several jobs for which a thread computes in turns none is named as the one that it executes', () => {
  const run = played(events(wholeRun(sums({strategy: 'async', jobs: 3, yields: true}))));
  const all = run.tape.events(0, run.tape.length);
  const told = captionsOf(run).flatMap(({event, caption: {others}}) => {
    const thread = others?.kind === 'in flight' ? others.thread : null;
    if (thread === null || thread === 'free') return [];
    const computing = doingAfter(all.slice(0, all.indexOf(event) + 1)).size;
    assert.deepEqual('inTurns' in thread ? thread.inTurns : 1, computing);
    return [computing];
  });
  assert.ok(told.includes(3) && told.includes(2));
});

test('a failed job and the thread that was lost with it are named with their reasons', async () => {
  const run = await playedRun(modulePlan('exits', {strategy: 'thread', workers: 2, jobs: 4}));
  const happenings = captionsOf(run).map(({caption}) => caption.happening);
  const failed = happenings.find(({code}) => code === 'job-failed');
  assert.ok(failed?.code === 'job-failed');
  assert.deepEqual(failed.error, run.last.jobs[1]?.error);
  assert.ok(happenings.some(one => one.code === 'thread-exited' && one.exitCode !== null));
  assert.ok(happenings.filter(one => one.code === 'thread-exited').some(one => one.exitCode === null));
});

test('waiting for the lock, and having it again, are phases like others', async () => {
  const run = await playedRun(turnsAtLock());
  const captions = captionsOf(run);
  const locked = captions.filter(
    ({caption: {happening}}) => happening.code === 'job-phase' && happening.phase === 'locked',
  );
  assert.ok(locked.length >= 3);
  assert.ok(
    captions.some(
      ({caption: {others}}) =>
        others?.kind === 'executors' && others.counts.some(([state]) => state === 'locked'),
    ),
  );
});

test('some time after an event it is said that nothing is new, and what goes on', () => {
  for (const [strategy, others] of [
    ['sync', {kind: 'executors', counts: [['blocked', 1]], of: 'thread', beside: false}],
    ['thread', {kind: 'executors', counts: [['blocked', 4]], of: 'thread', beside: false}],
    ['process', {kind: 'executors', counts: [['blocked', 4]], of: 'process', beside: false}],
    ['async', {kind: 'in flight', jobs: 9, thread: 'free'}],
  ] as const) {
    const {tape} = played(events(wholeRun(downloads({strategy}))));
    const atUs = 300_000;
    const count = tape.countAt(atUs);
    const [event] = tape.events(count - 1, count);
    const run = tape.stateAfter(count);
    assert.ok(event && run);
    assert.deepEqual(captionOf(event, run, atUs), {
      happening: {code: 'quiet', forUs: atUs - event.at},
      others,
      outside: null,
    });
    assert.deepEqual(captionOf(event, run, event.at + 50_000), captionOf(event, run));
  }
  const {tape, last} = played(events(wholeRun(downloads({strategy: 'thread'}))));
  const [end] = tape.events(tape.length - 1, tape.length);
  assert.ok(end);
  assert.equal(captionOf(end, last, end.at + 900_000)?.happening.code, 'run-finished');
});

test('a moment before the first job or after the last one says so, and how far', () => {
  const {tape, last} = played(events(wholeRun(downloads({strategy: 'thread'}))));
  const {firstQueuedAt, lastEndedAt} = last;
  assert.ok(firstQueuedAt !== null && lastEndedAt !== null && last.latestAt > lastEndedAt);
  const outside = (atUs: number) => {
    const count = tape.countAt(atUs);
    const [event] = tape.events(count - 1, count);
    const run = tape.stateAfter(count);
    assert.ok(event && run);
    return captionOf(event, run, atUs, last)?.outside;
  };
  assert.deepEqual(outside(firstQueuedAt - 30_000), {side: 'before', us: 30_000});
  for (const within of [firstQueuedAt, firstQueuedAt + 200_000, lastEndedAt])
    assert.equal(outside(within), null);
  assert.deepEqual(outside(last.latestAt), {side: 'after', us: last.latestAt - lastEndedAt});
});

test('what is of no executor leaves none out', () => {
  const facts = [
    ...wholeRun(downloads({strategy: 'thread'})),
    [300, {type: 'notice', reason: 'connection-refused', fields: {place: '127.0.0.1:1'}}] as const,
  ];
  const caption = captionsOf(played(events(facts))).find(({event}) => event.type === 'notice')?.caption;
  assert.deepEqual(caption?.others, {
    kind: 'executors',
    counts: [['blocked', 4]],
    of: 'thread',
    beside: false,
  });
});

test('an event of a type that a later version knows is no step', () => {
  const event = {at: 5, source: 'runner', seq: 2, type: 'toString'} as unknown as RunEvent;
  assert.equal(isStep(event), false);
});
