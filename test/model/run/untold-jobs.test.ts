import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {FactType, RunEvent} from '../../../source/model/event/event.js';
import {reduce} from '../../../source/model/run/reduce.js';
import {wallMs} from '../../../source/model/run/run-state.js';
import {untoldJobs} from '../../../source/model/run/untold-jobs.js';
import {downloads, events, wholeRun} from '../../helpers/scripted-runs.js';

const all = events(wholeRun(downloads({strategy: 'async', jobs: 5})));
const of = (kept: (event: RunEvent) => boolean) => reduce(null, all.filter(kept)) ?? assert.fail();
const without = (...types: readonly FactType[]) => of(({type}) => !types.includes(type));

test('jobs whose start or end is missing are counted once the run is over', () => {
  assert.deepEqual(untoldJobs(of(() => true)), {inPart: 0, ends: 0});
  assert.deepEqual(untoldJobs(without('job-queued')), {inPart: 0, ends: 0});
  assert.deepEqual(untoldJobs(without('job-started')), {inPart: 5, ends: 0});
  assert.deepEqual(untoldJobs(without('job-finished')), {inPart: 5, ends: 5});
  const types = ['job-queued', 'job-started', 'job-phase', 'job-finished'] as const;
  assert.deepEqual(untoldJobs(without(...types)), {inPart: 5, ends: 5});
  const second = (event: RunEvent): boolean => 'job' in event && event.job === 2;
  assert.deepEqual(untoldJobs(of(event => !second(event))), {inPart: 1, ends: 1});
  assert.deepEqual(untoldJobs(of(event => !(second(event) && event.type === 'job-finished'))), {
    inPart: 1,
    ends: 1,
  });
});

test('jobs that have not ended yet are not missing', () => {
  for (let count = 1; count <= all.length; count++)
    assert.deepEqual(untoldJobs(reduce(null, all.slice(0, count)) ?? assert.fail()), {inPart: 0, ends: 0});
});

test('a run of which no end of a job is known did not take no time', () => {
  assert.ok(wallMs(without('job-finished')) >= wallMs(of(() => true)));
});
