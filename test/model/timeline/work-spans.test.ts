import assert from 'node:assert/strict';
import {test} from 'node:test';
import {strategyNamed} from '../../../source/model/event/strategies.js';
import type {RunState} from '../../../source/model/run/run-state.js';
import {cellsOf, cellsOfLanes, contentsOf} from '../../../source/model/timeline/cells.js';
import {jobSpans, threadSpans} from '../../../source/model/timeline/lane-spans.js';
import {processLanesOf} from '../../../source/model/timeline/lanes.js';
import {type Span, span, spansUpTo} from '../../../source/model/timeline/span.js';
import {eachWorkSpan, workSpansOf} from '../../../source/model/timeline/work-spans.js';
import {randomFrom} from '../../helpers/random.js';
import {
  downloads,
  runAt,
  sums,
  type TimedFact,
  throughTwo,
  wholeRun,
  withKernelFigures,
} from '../../helpers/scripted-runs.js';

/** Scripted runs of threads that hold one job at a time, as a kernel of few cores and an observer report them. */
const recorded = (): readonly (readonly TimedFact[])[] =>
  (['sync', 'thread', 'process'] as const).flatMap(strategy =>
    [wholeRun(sums({strategy})), wholeRun(downloads({strategy})), throughTwo()].flatMap(facts => [
      facts,
      withKernelFigures(
        facts,
        () => ({run: 0.4, ready: 0.35}),
        () => ({run: 0.25, ready: 0.1}),
      ),
    ]),
  );

/** States of those runs at moments of all of their time. */
const states = (): readonly RunState[] => {
  const random = randomFrom(13);
  return recorded().flatMap(facts => {
    const endMs = Math.ceil(Math.max(...facts.map(([ms]) => ms)));
    return [endMs, ...Array.from({length: 8}, () => random.between(1, endMs))].map(ms => runAt(facts, ms));
  });
};

test('the spans of a job asked for alone are those that its lane has of it', () => {
  let divided = 0;
  for (const run of states()) {
    const {waits} = strategyNamed(run.plan.strategy);
    if (waits !== 'blocked') continue;
    for (const process of processLanesOf(run))
      for (const lane of process.threadLanes)
        for (const now of [run.latestAt, run.latestAt + 40_000]) {
          const all = threadSpans(lane, process, waits, now);
          // Other orders of asking: each job finds the figures of its thread by itself.
          for (const job of lane.jobs.toReversed()) {
            const alone = workSpansOf(lane, job, waits, now);
            assert.deepEqual(
              alone,
              all.filter(one => one.job === job.job),
              `job ${job.job} at ${now} µs`,
            );
            assert.deepEqual(jobSpans(lane, job, waits, now), alone);
            divided += alone.filter(({state}) => state === 'ready').length;
          }
        }
  }
  assert.ok(divided > 100, 'no job lacked a core');
});

test('a lane that is drawn while its spans are made is the lane whose spans are all there', () => {
  for (const run of states()) {
    const {waits} = strategyNamed(run.plan.strategy);
    const axis = {from: 0, to: run.latestAt + 1, columns: 37};
    for (const process of processLanesOf(run))
      for (const lane of process.threadLanes) {
        const until = run.latestAt - 30_000;
        const spans = [...eachWorkSpan(lane, waits, run.latestAt)];
        assert.deepEqual(cellsOf(eachWorkSpan(lane, waits, run.latestAt), axis), cellsOf(spans, axis));
        assert.deepEqual(
          [...spansUpTo(eachWorkSpan(lane, waits, run.latestAt), until)],
          spans
            .filter(({from}) => from < until)
            .map(one => (one.to > until ? span(one.from, until, one.state, one.job) : one)),
        );
      }
  }
});

test('the spans of a lane are walked through once, and of lanes that share a core one runs at a time', () => {
  const order: string[] = [];
  function* lane(name: string): Iterable<Span> {
    for (let at = 0; at < 3; at++) {
      order.push(`${name}${at}`);
      yield span(at, at + 1, 'running', 1);
    }
  }
  const most = {most: 1, otherwise: 'ready'} as const;
  const axis = {from: 0, to: 3, columns: 3};
  const cells = cellsOfLanes([contentsOf(lane('a'), axis), contentsOf(lane('b'), axis)], axis, most);
  assert.deepEqual(order, ['a0', 'a1', 'a2', 'b0', 'b1', 'b2']);
  assert.deepEqual(
    cells.map(row => row.map(cell => cell?.state)),
    [
      ['running', 'running', 'running'],
      ['ready', 'ready', 'ready'],
    ],
  );
});
