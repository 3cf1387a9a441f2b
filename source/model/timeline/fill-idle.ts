import type {ProcessLane, ThreadLane} from './lanes.js';
import type {LaneState, Span} from './span.js';

/** Fills the gaps between a lane's spans: idle while a thread lives, starting or exited while none does. */
export const fillIdle = (
  {threads}: ThreadLane,
  {processes}: ProcessLane,
  busy: readonly Span[],
  now: number,
): readonly Span[] => {
  const spans: Span[] = [];
  let reached = 0;
  const fill = (until: number, state: LaneState): void => {
    if (until > reached) spans.push({from: reached, to: until, state, job: null});
    reached = Math.max(reached, until);
  };
  let next = 0;
  threads.forEach(({process, startedAt, readyAt, exitedAt}, place) => {
    // A thread that replaces another is shown as starting as soon as its process has started.
    if (place > 0) fill(Math.min(startedAt, startOfReplacement(processes, process) ?? startedAt), 'exited');
    const end = Math.min(exitedAt ?? now, now);
    fill(Math.min(readyAt ?? busy[next]?.from ?? end, end), 'starting');
    // The end of a job may be reported after the exit of its executor, so the next thread is the limit.
    const until = threads[place + 1]?.startedAt ?? Number.POSITIVE_INFINITY;
    for (let span = busy[next]; span && span.from < until; span = busy[++next]) {
      fill(span.from, 'idle');
      spans.push(span);
      reached = Math.max(reached, span.to);
    }
    fill(end, 'idle');
  });
  fill(now, threads.length === 0 ? 'starting' : 'exited');
  return spans;
};

/** When a process started that replaced another one in its lane; undefined for the first one. */
const startOfReplacement = (processes: ProcessLane['processes'], number: number): number | undefined => {
  const place = processes.findIndex(({process}) => process === number);
  return place > 0 ? processes[place]?.startedAt : undefined;
};
