import {strategyNamed} from '../../source/model/event/strategies.js';
import type {RunState} from '../../source/model/run/run-state.js';
import {threadSpans} from '../../source/model/timeline/lane-spans.js';
import {processLanesOf} from '../../source/model/timeline/lanes.js';
import type {Span} from '../../source/model/timeline/span.js';
import {runAt, type TimedFact} from './scripted-runs.js';

/** Spans as text: state, job, from and to in ms. */
export const inWords = (spans: readonly Span[]) =>
  spans.map(
    ({state, job, from, to}) => `${state}${job === null ? '' : ` ${job}`} ${from / 1000}-${to / 1000}`,
  );

export const lane = (run: RunState, process = 0, thread = 0) => {
  const processLane = processLanesOf(run)[process];
  const threadLane = processLane?.threadLanes[thread];
  if (!processLane || !threadLane) throw new Error('no such lane');
  return {processLane, threadLane};
};

export const spansAt = (facts: readonly TimedFact[], ms: number, process = 0, thread = 0) => {
  const run = runAt(facts, ms);
  const {processLane, threadLane} = lane(run, process, thread);
  return inWords(threadSpans(threadLane, processLane, strategyNamed(run.plan.strategy).waits, ms * 1000));
};
