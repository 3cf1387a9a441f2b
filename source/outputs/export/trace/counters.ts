import type {RunEvent} from '../../../model/event/event.js';
import type {RunState} from '../../../model/run/run-state.js';
import {executorSpans} from '../../../model/timeline/executor-spans.js';
import type {TraceEvent, Track} from './trace-event.js';
import type {Tracks} from './tracks.js';

/** A change of a count at a moment, µs. */
type Change = {readonly at: number; readonly by: 1 | -1};

/** Jobs that wait, jobs that executors hold, threads that run, and the memory of each process. */
export function* counters(run: RunState, events: Iterable<RunEvent>, tracks: Tracks): Iterable<TraceEvent> {
  const now = run.latestAt;
  const between = (from: number, to: number): readonly Change[] =>
    to > from
      ? [
          {at: from, by: 1},
          {at: to, by: -1},
        ]
      : [];
  const waiting = run.jobs.flatMap(({queuedAt, startedAt, endedAt}) =>
    between(queuedAt, startedAt ?? endedAt ?? now),
  );
  const held = run.jobs.flatMap(({startedAt, endedAt}) =>
    startedAt === null ? [] : between(startedAt, endedAt ?? now),
  );
  const running = run.threads.flatMap(thread =>
    executorSpans(run, thread, now).flatMap(({state, from, to}) =>
      state === 'running' ? between(from, to) : [],
    ),
  );
  yield* counted(tracks.run, 'jobs waiting', 'jobs', waiting);
  yield* counted(tracks.run, 'jobs in flight', 'jobs', held);
  yield* counted(tracks.run, 'running threads', 'threads', running);
  yield* memoryOf(events, tracks);
}

function* counted(
  track: Track,
  name: string,
  unit: string,
  changes: readonly Change[],
): Iterable<TraceEvent> {
  const inOrder = changes.map(({at, by}) => ({ts: Math.round(at), by})).sort((a, b) => a.ts - b.ts);
  let value = 0;
  for (const [place, {ts, by}] of inOrder.entries()) {
    value += by;
    // Of several changes at one moment the last one says what holds from then on.
    if (inOrder[place + 1]?.ts !== ts) yield counter(track, name, ts, {[unit]: value});
  }
}

/** What each process stated of itself, and what was read from outside, as they came. */
function* memoryOf(events: Iterable<RunEvent>, tracks: Tracks): Iterable<TraceEvent> {
  for (const event of events) {
    if (event.type !== 'usage' && event.type !== 'memory') continue;
    const track = tracks.process(event.process);
    if (!track) continue;
    const [name, bytes] =
      event.type === 'usage'
        ? ['memory', event.rssBytes]
        : [event.proportional ? 'proportional memory' : 'memory', event.bytes];
    yield counter(track, name, event.at, {bytes});
  }
}

const counter = ({pid, tid}: Track, name: string, ts: number, args: TraceEvent['args']): TraceEvent => ({
  name,
  cat: 'counter',
  ph: 'C',
  pid,
  tid,
  ts,
  args,
});
