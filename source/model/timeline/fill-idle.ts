import {inTurn} from './in-turn.js';
import type {ProcessLane, ThreadLane} from './lanes.js';
import {type LaneState, type Span, span} from './span.js';

/** Fills the gaps between a lane's spans: idle while a thread lives, starting or exited while none does. */
export function* fillIdle(
  {threads}: ThreadLane,
  {processes}: ProcessLane,
  busy: Iterable<Span>,
  now: number,
): Iterable<Span> {
  let reached = 0;
  function* fill(until: number, state: LaneState): Iterable<Span> {
    if (until > reached) yield span(reached, until, state, null);
    reached = Math.max(reached, until);
  }
  const take = inTurn(busy);
  let next = take();
  for (const [place, {process, startedAt, readyAt, exitedAt}] of threads.entries()) {
    // A thread that replaces another is shown as starting as soon as its process has started.
    if (place > 0)
      yield* fill(Math.min(startedAt, startOfReplacement(processes, process) ?? startedAt), 'exited');
    const end = Math.min(exitedAt ?? now, now);
    yield* fill(Math.min(readyAt ?? next?.from ?? end, end), 'starting');
    // The end of a job may be reported after the exit of its executor, so the next thread is the limit.
    const until = threads[place + 1]?.startedAt ?? Number.POSITIVE_INFINITY;
    for (; next && next.from < until; next = take()) {
      if (next.from > reached) yield span(reached, next.from, 'idle', null);
      yield next;
      reached = Math.max(reached, next.to);
    }
    yield* fill(end, 'idle');
  }
  yield* fill(now, threads.length === 0 ? 'starting' : 'exited');
}

/** When a process started that replaced another one in its lane; undefined for the first one. */
const startOfReplacement = (processes: ProcessLane['processes'], number: number): number | undefined => {
  const place = processes.findIndex(({process}) => process === number);
  return place > 0 ? processes[place]?.startedAt : undefined;
};
