import assert from 'node:assert/strict';
import {test} from 'node:test';
import {jobFiguresOf, wholePhases} from '../../../source/model/figures/job-figures.js';
import {downloads, opening, queued, runAt, type TimedFact, wholeRun} from '../../helpers/scripted-runs.js';

test('phases follow each other without a gap, and add up to what a job took', () => {
  const run = runAt(wholeRun(downloads({strategy: 'async'})));
  for (const job of run.jobs) {
    const phases = wholePhases(job, run.latestAt);
    assert.equal(phases[0]?.from, job.startedAt);
    assert.equal(phases.at(-1)?.to, job.endedAt);
    for (const [place, {from}] of phases.entries()) if (place > 0) assert.equal(from, phases[place - 1]?.to);
  }
  for (const {phases, tookMs} of jobFiguresOf(run)) {
    const sum = Object.values(phases).reduce((total, ms) => total + ms, 0);
    assert.ok(Math.abs(sum - (tookMs ?? 0)) < 0.005);
  }
});

test('a job that was not taken, or has not ended, has no time of that', () => {
  const plan = downloads({strategy: 'thread', jobs: 2});
  const facts: readonly TimedFact[] = [
    ...opening(plan),
    ...queued(plan),
    [110, {type: 'job-started', job: 1, process: 1, thread: 1}],
    [130, {type: 'job-phase', job: 1, process: 1, thread: 1, phase: 'waiting', session: 1}],
    [150, {type: 'sample', threads: [], helpers: []}],
  ];
  const [first, second] = jobFiguresOf(runAt(facts));
  assert.deepEqual(
    [first?.waitedMs, first?.tookMs, first?.session, first?.phases],
    [10, null, 'A', {computing: 20, waiting: 20}],
  );
  assert.deepEqual([second?.waitedMs, second?.tookMs, second?.phases], [null, null, {}]);
});
