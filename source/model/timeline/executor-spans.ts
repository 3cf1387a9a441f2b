import {strategyNamed} from '../event/strategies.js';
import type {Job, RunState, ThreadState} from '../run/run-state.js';
import {threadSpans} from './lane-spans.js';
import {processLanesOf, threadLaneOf} from './lanes.js';
import type {Span} from './span.js';

/**
 * The spans of one executor alone, from its start to its exit or to `until`, µs, without gaps: what its lane shows while
 * it has it. The end of a job may have been reported after the exit of its executor.
 */
export const executorSpans = (run: RunState, thread: ThreadState, until: number): readonly Span[] => {
  const lane = threadLaneOf(run, thread);
  const place = processLanesOf(run).find(({threadLanes}) => lane !== undefined && threadLanes.includes(lane));
  if (!lane || !place) return [];
  const isOwn = (job: Job): boolean => job.process === thread.process && job.thread === thread.thread;
  const own = {
    ...lane,
    threads: [thread],
    jobs: lane.jobs.filter(isOwn),
    held: lane.held.filter(isOwn),
    rows: [],
  };
  const {waits} = strategyNamed(run.plan.strategy);
  return threadSpans(own, {...place, processes: []}, waits, until).flatMap(span => {
    if (span.state === 'exited') return [];
    const from = Math.max(span.from, thread.startedAt);
    return from < span.to || span.state === 'failed' ? [{...span, from}] : [];
  });
};
