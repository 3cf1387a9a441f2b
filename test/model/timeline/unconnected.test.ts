import assert from 'node:assert/strict';
import {test} from 'node:test';
import {placementOf} from '../../../source/model/placement/placement.js';
import {laneStateOfJob} from '../../../source/model/timeline/current-state.js';
import {jobSpans} from '../../../source/model/timeline/lane-spans.js';
import {processLanesOf} from '../../../source/model/timeline/lanes.js';
import {runAt, throughTwo} from '../../helpers/scripted-runs.js';

/** The one lane of the run, and its jobs, up to a moment. */
const laneAt = (ms: number) => {
  const run = runAt(throughTwo(), ms);
  const [lane] = processLanesOf(run)[0]?.threadLanes ?? [];
  assert.ok(lane);
  return {run, lane, job: (number: number) => lane.jobs.find(({job}) => job === number)};
};

test('a job that waits for a connection has a state of its own until it has one', () => {
  const {lane, job} = laneAt(150);
  const states = [1, 2, 3, 4].map(number => {
    const one = job(number);
    return one && laneStateOfJob(lane, one, 'in flight', 150_000);
  });
  assert.deepEqual(states, ['in flight', 'in flight', 'unconnected', 'unconnected']);
  const later = laneAt(250);
  const third = later.job(3);
  assert.equal(third && laneStateOfJob(later.lane, third, 'in flight', 250_000), 'in flight');
});

test('its row shows how long it waited, and its I/O from then on', () => {
  const {lane, job} = laneAt(10_000);
  const third = job(3);
  assert.ok(third);
  assert.deepEqual(
    jobSpans(lane, third, 'in flight', 10_000_000).map(({from, to, state}) => [
      from / 1000,
      to / 1000,
      state,
    ]),
    [
      [102, 203, 'unconnected'],
      [203, 302, 'in flight'],
    ],
  );
  // Where a thread holds one job alone it can do nothing else.
  assert.ok(jobSpans(lane, third, 'blocked', 10_000_000).every(({state}) => state !== 'unconnected'));
});

test('it stands beside the thread, not in the oven, and its time there counts from its connection', () => {
  const threadAt = (ms: number) => placementOf(laneAt(ms).run, ms * 1000).processes[0]?.threads[0];
  assert.deepEqual(
    threadAt(150)?.unconnected.map(({job}) => job),
    [3, 4],
  );
  assert.deepEqual(
    threadAt(150)?.inFlight.map(({job}) => job),
    [1, 2],
  );
  assert.deepEqual(threadAt(250)?.unconnected, []);
  assert.deepEqual(
    threadAt(250)?.inFlight.map(({job, since}) => [job, since]),
    [
      [3, 203_000],
      [4, 203_000],
    ],
  );
});
