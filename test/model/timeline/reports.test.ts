import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';
import {executorsOf} from '../../../source/model/figures/executors.js';
import {timeSharesOf} from '../../../source/model/figures/time-shares.js';
import {jobDetailsOf} from '../../../source/model/playback/job-details.js';
import {edgeUs} from '../../../source/model/timeline/axis.js';
import {timeBreakdownsOf} from '../../../source/model/timeline/divide-thread-time.js';
import type {Interval} from '../../../source/model/timeline/intervals.js';
import {processLanesOf} from '../../../source/model/timeline/lanes.js';
import {reportsAt} from '../../../source/model/timeline/reports.js';
import {plan, turnsAtLock} from '../../helpers/plans.js';
import {type PlayedRun, played, playedDownloads, playedRun} from '../../helpers/playback-runs.js';
import {events, sums, throughTwo, wholeRun, withKernelFigures} from '../../helpers/scripted-runs.js';

const runs: Readonly<Record<string, (t: TestContext) => PlayedRun | Promise<PlayedRun>>> = {
  'downloads of threads': t => playedDownloads(t, {strategy: 'thread', workers: 2}),
  'downloads of an event loop': t => playedDownloads(t, {strategy: 'async'}),
  'jobs that compute in turns': () =>
    played(events(withKernelFigures(wholeRun(sums({strategy: 'async'})), () => ({run: 0.7, ready: 0.2})))),
  'jobs that wait for a connection': () => played(events(throughTwo())),
  'threads that take the place of others': () =>
    playedRun(plan({strategy: 'thread', fresh: true, workers: 2, jobs: 6})),
  'threads that take turns at the lock': () => playedRun(turnsAtLock()),
};

/** Windows of a run, µs: all of it, parts of it, and more than it. */
const windowsOf = (endUs: number) =>
  [0, 0.2, 0.45, 0.7, 1.1].flatMap((from, i, all) =>
    all.slice(i + 1).map(to => ({from: from * endUs, to: to * endUs})),
  );

/** Times in whole µs: sums of the same times may differ in their last digit. */
const whole = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, one) => (typeof one === 'number' ? Math.round(one * 1000) / 1000 : one)),
  );

for (const [name, open] of Object.entries(runs)) {
  test(`figures at a moment are the same by all that is known and by the moment alone: ${name}`, async t => {
    const {last, steps} = await open(t);
    let compared = 0;
    for (const [event, run, next] of steps()) {
      if (run === last) continue;
      for (const at of [event.at, (event.at + (next?.at ?? event.at)) / 2]) {
        const now = edgeUs(run, at);
        assert.deepEqual(whole(executorsOf(run, now, last)), whole(executorsOf(run, now)), `${at}`);
        for (const lane of processLanesOf(run).flatMap(({threadLanes}) => threadLanes)) {
          // Shares are kept by their lane.
          const [one, other] = [{...lane}, {...lane}];
          const known = timeSharesOf(run, null, one, now, last);
          assert.deepEqual(whole(known), whole(timeSharesOf(run, null, other, now)), `${at}`);
          compared += known.length;
        }
      }
    }
    assert.equal(last.stage, 'over');
    assert.ok(compared > 0 || name.includes('connection'), 'nothing was measured');
  });

  test(`the same of a run of which the end is not known yet: ${name}`, async t => {
    const {tape, steps} = await open(t);
    const known = tape.stateAfter(Math.floor(tape.length * 0.7));
    assert.ok(known && known.stage !== 'over');
    for (const [event, run, next] of steps()) {
      if (run === known || event.at > known.latestAt) break;
      const now = edgeUs(run, Math.min(known.latestAt, (event.at + (next?.at ?? event.at)) / 2));
      assert.deepEqual(whole(executorsOf(run, now, known)), whole(executorsOf(run, now)), `${now}`);
    }
    // A walk to an earlier moment knows of no computing after it, to which time that is counted late could belong.
    for (const part of [0, 0.2, 0.45, 0.7]) {
      const window: Interval = {from: part * known.latestAt, to: known.latestAt};
      const kept = timeBreakdownsOf(known, window, thread => reportsAt(known, thread));
      assert.deepEqual(whole(kept), whole(timeBreakdownsOf(known, window)), JSON.stringify(window));
    }
  });

  test(`windows are the same by what is kept and by a walk through all jobs: ${name}`, async t => {
    const {last} = await open(t);
    for (const window of windowsOf(last.latestAt)) {
      const walked = timeBreakdownsOf(last, window);
      const kept = timeBreakdownsOf(last, window, thread => reportsAt(last, thread));
      assert.deepEqual(whole(kept), whole(walked), JSON.stringify(window));
    }
  });

  test(`details of a job are the same by all that is known and by the moment alone: ${name}`, async t => {
    const {last, steps} = await open(t);
    for (const [event, run] of steps()) {
      if (run === last || !('job' in event)) continue;
      const [known, alone] = [{...run}, {...run}];
      assert.deepEqual(
        jobDetailsOf(known, event.job ?? 1, event.at, last),
        jobDetailsOf(alone, event.job ?? 1, event.at),
      );
    }
  });
}
