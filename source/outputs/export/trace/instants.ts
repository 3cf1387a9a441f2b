import type {Problem, RunEvent} from '../../../model/event/event.js';
import {printable} from '../../../model/printable/printable.js';
import type {RunState} from '../../../model/run/run-state.js';
import {failure} from '../../../text/en/failures.js';
import type {TraceEvent, Track} from './trace-event.js';
import type {Tracks} from './tracks.js';

/** What happened at a moment: failures of jobs, notices, the end of the run if it failed; and moments that were named. */
export function* instants(run: RunState, events: Iterable<RunEvent>, tracks: Tracks): Iterable<TraceEvent> {
  for (const job of run.jobs) {
    if (!job || job.error === null || job.endedAt === null) continue;
    const {code} = job.error;
    const args = {job: job.job, code, message: failure(job.error)};
    const track = tracks.executor(job);
    yield instant(
      track ?? tracks.run,
      track ? 't' : 'p',
      `job ${job.job} failed: ${code}`,
      job.endedAt,
      args,
    );
  }
  for (const {name, atUs} of run.markers)
    if (atUs !== null) yield instant(tracks.run, 'g', printable(name), atUs, {marker: name});
  for (const event of events) {
    if (event.type === 'notice') yield problem(tracks.run, 'notice', event, event.at);
    if (event.type === 'run-finished' && event.error)
      yield problem(tracks.run, 'the run failed', event.error, event.at);
  }
}

const problem = (track: Track, name: string, {reason, fields}: Problem, at: number): TraceEvent =>
  instant(track, 'g', name, at, {reason, message: failure({reason, fields}), ...fields});

const instant = (
  {pid, tid}: Track,
  s: 't' | 'p' | 'g',
  name: string,
  at: number,
  args: TraceEvent['args'],
): TraceEvent => ({name, cat: 'instant', ph: 'I', s, pid, tid, ts: Math.round(at), args});
