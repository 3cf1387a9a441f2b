import {strategyNamed} from '../../../model/event/strategies.js';
import {wholePhases} from '../../../model/figures/job-figures.js';
import {type Job, nameOfJob, type RunState} from '../../../model/run/run-state.js';
import {terms} from '../../../text/en/terms.js';
import {slice, type TraceEvent, type Track} from './trace-event.js';
import type {Tracks} from './tracks.js';

/** Jobs beyond their thread: their wait in the queue, their way out of it, and, where they overlap, their phases. */
export function* jobEvents(run: RunState, tracks: Tracks): Iterable<TraceEvent> {
  const sharesThread = strategyNamed(run.plan.strategy).waits === 'in flight';
  yield* queueSlices(run, tracks.run);
  for (const job of run.jobs) {
    if (!job) continue;
    const track = tracks.executor(job);
    yield* waitInQueue(run, job, tracks.run);
    if (!track || job.startedAt === null) continue;
    yield* takenFromQueue(job, job.startedAt, tracks.run, track);
    if (sharesThread) yield* inFlight(run, job, job.startedAt, track);
  }
}

/** An asynchronous event of a job; those of one id belong together. */
const ofJob = (
  id: string,
  {pid, tid}: Track,
  ph: 'b' | 'n' | 'e',
  name: string,
  at: number,
  args: TraceEvent['args'] = {},
): TraceEvent => ({name, cat: 'job', ph, pid, tid, ts: Math.round(at), id, args});

/** Times in which any job waits, on the thread of the queue: what flows begin in. */
function* queueSlices(run: RunState, track: Track): Iterable<TraceEvent> {
  const waits = run.jobs
    .flatMap(job => [{from: job.queuedAt, to: leftQueueAt(run, job)}])
    .sort((a, b) => a.from - b.from);
  let open: {from: number; to: number} | null = null;
  for (const wait of waits) {
    if (open !== null && wait.from <= open.to) {
      open.to = Math.max(open.to, wait.to);
      continue;
    }
    if (open !== null) yield slice(track, 'queue', 'jobs wait', open);
    open = {...wait};
  }
  if (open !== null) yield slice(track, 'queue', 'jobs wait', open);
}

const leftQueueAt = (run: RunState, {queuedAt, startedAt, endedAt}: Job): number =>
  Math.max(queuedAt, startedAt ?? endedAt ?? run.latestAt);

function* waitInQueue(run: RunState, job: Job, track: Track): Iterable<TraceEvent> {
  const name = `job ${job.job} waits`;
  const id = `wait-${job.job}`;
  yield ofJob(id, track, 'b', name, job.queuedAt, {job: job.job, name: nameOfJob(job)});
  yield ofJob(id, track, 'e', name, leftQueueAt(run, job));
}

/** The arrow from the queue to the executor that took the job. */
function* takenFromQueue(
  {job, queuedAt}: Job,
  startedAt: number,
  queue: Track,
  executor: Track,
): Iterable<TraceEvent> {
  // DevTools looks for an event of that category at that moment, Perfetto for the slice around it.
  const flow = {name: 'taken', cat: 'job', id: `${job}`, args: {job}};
  yield {...flow, ph: 's', ...queue, ts: Math.round(queuedAt)};
  yield {...flow, ph: 'f', bp: 'e', ...executor, ts: Math.round(Math.max(queuedAt, startedAt))};
}

/** A job that overlaps with others on its thread, and each of its phases. */
function* inFlight(run: RunState, job: Job, startedAt: number, track: Track): Iterable<TraceEvent> {
  const end = Math.max(startedAt, job.endedAt ?? run.latestAt);
  const [id, name] = [`${job.job}`, `job ${job.job}`];
  yield ofJob(id, track, 'b', name, startedAt, {job: job.job, name: nameOfJob(job), ended: job.state});
  for (const {phase, from, to} of wholePhases(job, run.latestAt)) {
    const words = terms.standard.phases[phase];
    yield ofJob(id, track, 'b', words, from, {job: job.job, phase});
    yield ofJob(id, track, 'e', words, to);
  }
  for (const {answeredAt} of job.phases)
    if (answeredAt !== undefined && answeredAt >= startedAt && answeredAt <= end)
      yield ofJob(id, track, 'n', 'answered', answeredAt, {job: job.job});
  yield ofJob(id, track, 'e', name, end);
}
