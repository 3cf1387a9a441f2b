import assert from 'node:assert/strict';
import {test} from 'node:test';
import {markerNote} from '../../../source/model/event/audience.js';
import {strategies} from '../../../source/model/event/strategies.js';
import {stopsOf, WAITS} from '../../../source/model/playback/stops.js';
import {windowOfRun} from '../../../source/model/playback/window.js';
import {reduce} from '../../../source/model/run/reduce.js';
import type {RunState} from '../../../source/model/run/run-state.js';
import {modulePlan} from '../../helpers/plans.js';
import {played, playedDownloads, playedRun} from '../../helpers/playback-runs.js';
import {
  downloads,
  events,
  opening,
  queued,
  runAt,
  sums,
  type TimedFact,
  wholeRun,
  withKernelFigures,
} from '../../helpers/scripted-runs.js';
import {varied} from '../../helpers/variety.js';

/** A run in which the audience named these moments. */
const marked = (run: RunState, ...moments: readonly (readonly [string, number | null])[]): RunState =>
  moments.reduce<RunState>((known, [name, atUs]) => {
    const next = reduce(known, [markerNote(known, {name, atUs})]);
    assert.ok(next);
    return next;
  }, run);

for (const {name, waits} of varied(strategies, ({name}) => name === 'async' || name === 'thread'))
  test(`${name}: the longest waits of a run are stops, in the order of time`, async t => {
    const {last} = await playedDownloads(t, {strategy: name});
    const stops = stopsOf(last);
    assert.ok(stops.length > 0 && stops.length <= 5);
    assert.deepEqual(
      stops.map(({atUs}) => atUs).toSorted((a, b) => a - b),
      stops.map(({atUs}) => atUs),
    );
    assert.ok(stops.every(({kind}) => kind === waits || ['ready', 'blocked', 'suspended'].includes(kind)));
    for (const stop of stops) {
      assert.ok('forUs' in stop && 'job' in stop);
      const job = last.jobs[stop.job - 1];
      assert.ok(job?.startedAt != null && job.endedAt !== null);
      assert.ok(stop.atUs >= job.startedAt && stop.atUs + stop.forUs <= job.endedAt + 1);
    }
  });

const waited = (phases: RunState['jobs'][number]['phases']): number =>
  phases.reduce((sum, {from, to}) => sum + (to ?? from) - from, 0);

test('the longest waits are those of the jobs that waited longest', () => {
  const {last} = played(events(wholeRun(downloads({strategy: 'thread', jobs: 12}))));
  const longest = last.jobs
    .map(({job, phases}) => ({job, us: waited(phases)}))
    .sort((a, b) => b.us - a.us || a.job - b.job)
    .slice(0, 5);
  assert.deepEqual(
    stopsOf(last).map(stop => 'job' in stop && stop.job),
    longest.map(({job}) => job).sort((a, b) => a - b),
  );
});

test('a failure is a stop where the job ended', async () => {
  const {last} = await playedRun(modulePlan('exits', {strategy: 'thread', workers: 2, jobs: 4}));
  assert.deepEqual(
    stopsOf(last).filter(({kind}) => kind === 'failure'),
    [{kind: 'failure', job: 2, atUs: last.jobs[1]?.endedAt}],
  );
});

test('markers are stops, by the name that they have last', () => {
  const {last} = played(events(wholeRun(downloads({strategy: 'async'}))));
  const run = marked(last, ['b', 300_000], ['a', 150_000], ['b', 250_000], ['c', 1], ['c', null]);
  assert.deepEqual(
    stopsOf(run).filter(({kind}) => kind === 'marker'),
    [
      {kind: 'marker', name: 'a', atUs: 150_000},
      {kind: 'marker', name: 'b', atUs: 250_000},
    ],
  );
});

test('of a run that computes alone, what lacked a core is a stop, with the time that its windows say', () => {
  const facts = withKernelFigures(wholeRun(sums({strategy: 'thread', jobs: 8})), () => ({
    run: 0.4,
    ready: 0.6,
  }));
  const {last} = played(events(facts));
  const stops = stopsOf(last);
  assert.deepEqual([...new Set(stops.map(({kind}) => kind))], ['ready']);
  for (const stop of stops) {
    assert.ok('forUs' in stop);
    const job = last.jobs[stop.job - 1];
    const {rows} = windowOfRun(last, job?.startedAt ?? 0, job?.endedAt ?? 0);
    const row = rows.find(({executor}) => executor.thread === job?.thread);
    assert.ok(Math.abs((row?.times.ready ?? 0) - stop.forUs) < 3000);
  }
});

/** A run in which job 8 waits for the lock at first, for so long, µs. */
const lockedFor = (us: number): RunState => {
  const {last} = played(events(wholeRun(downloads({strategy: 'thread', jobs: 40}))));
  const jobs = last.jobs.map((job): RunState['jobs'][number] => {
    const from = job.startedAt ?? 0;
    const later = job.phases.map(span => ({...span, from: Math.max(span.from, from + us)}));
    return job.job === 8 ? {...job, phases: [{phase: 'locked', from, to: from + us}, ...later]} : job;
  });
  return {...last, jobs};
};

test('a job whose answer is there waits for its busy thread: that is a stop, too', () => {
  const plan = downloads({strategy: 'async', jobs: 3, latencyMs: 300});
  const jobs = [1, 2, 3].flatMap((job): readonly TimedFact[] => {
    const where = {process: 1, thread: 1, job};
    const computes = 410 + (job - 1) * 800;
    return [
      [100, {type: 'job-started', ...where}],
      [101, {type: 'job-phase', ...where, phase: 'waiting'}],
      [computes, {type: 'job-phase', ...where, phase: 'computing'}],
      [computes + 799, {type: 'job-finished', ...where, result: {value: '1'}, loopTicks: 1}],
    ];
  });
  const run = runAt([...opening(plan), ...queued(plan), ...jobs]);
  const longest = stopsOf(run).filter(({kind}) => kind === 'suspended');
  assert.deepEqual(longest.at(-1), {kind: 'suspended', job: 3, atUs: 410_000, forUs: 1_600_000});
});

test('a wait that is next to nothing beside its run is no stop', () => {
  assert.ok(stopsOf(lockedFor(1000)).every(({kind}) => kind === 'blocked'));
});

test('of each kind of wait the longest one is a stop, however short beside others', () => {
  const kinds = stopsOf(lockedFor(90_000)).map(({kind}) => kind);
  assert.equal(kinds.length, 5);
  assert.deepEqual([...new Set(kinds)].sort(), ['blocked', 'locked']);
  assert.ok(kinds.every(kind => (WAITS as readonly string[]).includes(kind)));
});
