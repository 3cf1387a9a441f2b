import assert from 'node:assert/strict';
import {test} from 'node:test';
import {jobsAt} from '../../../source/model/playback/jobs-at.js';
import {downloads, runAt, wholeRun} from '../../helpers/scripted-runs.js';

const facts = wholeRun(downloads({strategy: 'thread'}));
const known = runAt(facts);
const statesAt = (ms: number) => jobsAt(runAt(facts, ms), known).map(({job, state}) => `${job} ${state}`);

test('jobs that come later wait, so that none is missing before the first one is queued', () => {
  const all = known.jobs.map(({job}) => `${job} queued`);
  assert.equal(all.length, 9);
  assert.deepEqual(statesAt(50), all);
  for (const job of jobsAt(runAt(facts, 50), known)) {
    const {startedAt, endedAt, result, error, phases, thread} = job;
    assert.deepEqual([startedAt, endedAt, result, error, phases, thread], [null, null, null, null, [], null]);
  }
});

test('all others are as they were', () => {
  const then = runAt(facts, 500);
  assert.deepEqual(jobsAt(then, known), then.jobs);
  assert.equal(jobsAt(known, known), known.jobs);
});
