import {strategyNamed} from '../../../model/event/strategies.js';
import {wholePhases} from '../../../model/figures/job-figures.js';
import {type Job, nameOfJob, type RunState, type ThreadState} from '../../../model/run/run-state.js';
import {executorSpans} from '../../../model/timeline/executor-spans.js';
import type {Span} from '../../../model/timeline/span.js';
import {terms} from '../../../text/en/terms.js';
import {slice, type TraceEvent, type Track} from './trace-event.js';
import type {Tracks} from './tracks.js';

const {states, phases: phaseWords} = terms.standard;

/**
 * What each thread did: a slice for every job, in it one for each of its phases, in that one for each state of the
 * thread. Of a thread that holds several jobs at once only what it executed: their phases are asynchronous events.
 */
export function* threadSlices(run: RunState, tracks: Tracks): Iterable<TraceEvent> {
  for (const thread of run.threads) {
    const track = tracks.executor(thread);
    if (track) yield* slicesOf(run, thread, track);
  }
}

function* slicesOf(run: RunState, thread: ThreadState, track: Track): Iterable<TraceEvent> {
  const sharesThread = strategyNamed(run.plan.strategy).waits === 'in flight';
  // What has no length marks a failure, which is an instant.
  const spans = executorSpans(run, thread, run.latestAt).filter(({from, to}) => to > from);
  for (let first = 0; first < spans.length; ) {
    const {job: number = null} = spans[first] ?? {};
    let end = first + 1;
    while (end < spans.length && number !== null && spans[end]?.job === number) end++;
    const together = spans.slice(first, end);
    const job = number === null ? undefined : run.jobs[number - 1];
    if (job) yield* jobSlices(run, job, together, sharesThread, track);
    else yield* stateSlices(together, track);
    first = end;
  }
}

function* jobSlices(
  run: RunState,
  job: Job,
  spans: readonly Span[],
  sharesThread: boolean,
  track: Track,
): Iterable<TraceEvent> {
  const whole = {from: spans[0]?.from ?? 0, to: spans.at(-1)?.to ?? 0};
  yield slice(track, 'job', `job ${job.job}`, whole, {job: job.job, name: nameOfJob(job), ended: job.state});
  if (sharesThread) {
    yield* stateSlices(spans, track);
    return;
  }
  for (const phase of wholePhases(job, run.latestAt)) {
    const inside = spans.flatMap(span => {
      const [from, to] = [Math.max(span.from, phase.from), Math.min(span.to, phase.to)];
      return from < to ? [{...span, from, to}] : [];
    });
    if (inside.length === 0) continue;
    yield slice(track, 'phase', phaseWords[phase.phase], phase, {phase: phase.phase, job: job.job});
    yield* stateSlices(inside, track);
  }
}

function* stateSlices(spans: readonly Span[], track: Track): Iterable<TraceEvent> {
  for (const span of spans) {
    const {state, job} = span;
    yield slice(track, 'state', states[state], span, {state, ...(job !== null && {job})});
  }
}
