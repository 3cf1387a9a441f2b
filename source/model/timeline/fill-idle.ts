import type {ProcessLane, ThreadLane} from './lanes.js';
import type {LaneState, Span} from './span.js';

/** Fills what lies between jobs: idle while the thread is there, starting or exited while it is not. */
export const fillIdle = (
  {threads}: ThreadLane,
  home: ProcessLane,
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
    // A newcomer is seen from the moment its process is; before that, nobody is there.
    if (place > 0) fill(Math.min(startedAt, birth(home, process) ?? startedAt), 'exited');
    const leaves = Math.min(exitedAt ?? now, now);
    fill(Math.min(readyAt ?? busy[next]?.from ?? leaves, leaves), 'starting');
    // What a job's end tells may come after its executor's.
    const until = threads[place + 1]?.startedAt ?? Number.POSITIVE_INFINITY;
    for (let piece = busy[next]; piece && piece.from < until; piece = busy[++next]) {
      fill(piece.from, 'idle');
      spans.push(piece);
      reached = Math.max(reached, piece.to);
    }
    fill(leaves, 'idle');
  });
  fill(now, threads.length === 0 ? 'starting' : 'exited');
  return spans;
};

const birth = (home: ProcessLane, process: number): number | undefined => {
  const born = home.processes.findIndex(occupant => occupant.process === process);
  return born > 0 ? home.processes[born]?.startedAt : undefined;
};
