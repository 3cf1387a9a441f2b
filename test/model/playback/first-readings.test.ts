import assert from 'node:assert/strict';
import {test} from 'node:test';
import {strategyNamed} from '../../../source/model/event/strategies.js';
import {withFirstReadings} from '../../../source/model/playback/first-readings.js';
import type {RunState} from '../../../source/model/run/run-state.js';
import {edgeUs} from '../../../source/model/timeline/axis.js';
import {currentStateOf} from '../../../source/model/timeline/current-state.js';
import {threadSpans} from '../../../source/model/timeline/lane-spans.js';
import {processLanesOf} from '../../../source/model/timeline/lanes.js';
import type {LaneState} from '../../../source/model/timeline/span.js';
import {READINGS_US} from '../../../source/recordings/readings.js';
import {played} from '../../helpers/playback-runs.js';
import {events, opening, queued, sum, sums, withKernelFigures} from '../../helpers/scripted-runs.js';

const plan = sums({strategy: 'sync', jobs: 1});

/** What each lane is said to do at a moment. */
const statesAt = (run: RunState, us: number): readonly LaneState[] => {
  const {waits} = strategyNamed(run.plan.strategy);
  return processLanesOf(run).flatMap(process =>
    process.threadLanes.map(lane => currentStateOf(lane, process, waits, us).state),
  );
};

/** What each lane of all that is known shows there. */
const shownAt = (run: RunState, us: number): readonly (LaneState | undefined)[] => {
  const {waits} = strategyNamed(run.plan.strategy);
  return processLanesOf(run).flatMap(process =>
    process.threadLanes.map(
      lane =>
        threadSpans(lane, process, waits, edgeUs(run, run.latestAt)).find(
          ({from, to}) => from <= us && us < to,
        )?.state,
    ),
  );
};

/** One job that computes until 500 ms, and then sleeps in its code. */
const facts = withKernelFigures(
  [
    ...opening(plan),
    ...queued(plan),
    ...sum({job: 1, process: 1, thread: 1, from: 101, to: 1100}),
    [1110, {type: 'run-finished', outcome: 'finished'}],
  ],
  (_, ms) => (ms < 500 ? {run: 1, ready: 0} : {run: 0, ready: 0, asleep: true}),
);

test('what a thread is said to do at a moment is what its lane shows there, whatever it did soon after', () => {
  const {tape, last} = played(events(facts));
  for (let us = 200_000; us < 850_000; us += 10_000) {
    // Between two counts their order is not known.
    if (us > 400_000 && us < 650_000) continue;
    const count = tape.countAt(us);
    const run = tape.stateAfter(count);
    assert.ok(run);
    const later = tape.events(count, tape.countAt(us + READINGS_US));
    const then = statesAt(withFirstReadings(run, us, later), us);
    assert.deepEqual(then, shownAt(last, us), `${us} µs`);
    assert.deepEqual(then, [us < 500_000 ? 'running' : 'blocked'], `${us} µs`);
  }
});
