import {apart, type Claim, claimsOf} from './claims.js';
import type {ProcessLane, ThreadLane} from './lanes.js';
import {upToLook} from './points.js';
import type {Job, ThreadState} from './run.js';
import type {Strategy} from './strategies.js';
import {inTurns} from './turns.js';

/**
 * What a lane does at a moment. ready: it could run but has no core; blocked: the thread waits for I/O
 * and can do nothing else; in flight: the I/O is under way and the thread is free; locked: it waits for
 * the lock; unexplained: neither the kernel nor the job says what it did.
 */
export type LaneState =
  | 'starting'
  | 'running'
  | 'ready'
  | 'blocked'
  | 'in flight'
  | 'locked'
  | 'unexplained'
  | 'idle'
  | 'failed'
  | 'exited';

/** A stretch of a lane's time, µs since the run began. One of no length marks a moment. */
export type Span = {
  readonly from: number;
  readonly to: number;
  readonly state: LaneState;
  readonly job: number | null;
};

type Waits = Strategy['waits'];

/** A job's stretches from its start to its end (or `now`), by its own word: running where it computes. */
export const jobSpans = (job: Job, waits: Waits, now: number): readonly Span[] => {
  if (job.endedAt === null) return stretches(job, waits, now);
  const known = ended[waits].get(job);
  if (known) return known;
  const spans = stretches(job, waits, job.endedAt);
  ended[waits].set(job, spans);
  return spans;
};

// What ended changes no more, and a long run is painted many times.
const ended: Readonly<Record<Waits, WeakMap<Job, readonly Span[]>>> = {
  blocked: new WeakMap(),
  'in flight': new WeakMap(),
};

const stretches = (job: Job, waits: Waits, end: number): readonly Span[] => {
  const states: Readonly<Record<Claim, LaneState>> = {computing: 'running', locked: 'locked', waiting: waits};
  const spans = claimsOf(job, end).map(({from, to, claim}) => span(from, to, states[claim], job.job));
  return job.state === 'failed' && job.startedAt !== null
    ? [...spans, span(end, end, 'failed', job.job)]
    : spans;
};

/** One row of jobs in flight. Nothing stands between two jobs: a row is no executor, so it is not idle. */
export const rowSpans = (row: readonly Job[], waits: Waits, now: number): readonly Span[] =>
  row.flatMap(job => jobSpans(job, waits, now));

/** A thread's own time: from its lane's opening to its end (or `now`), without gaps. */
export const threadSpans = (
  lane: ThreadLane,
  home: ProcessLane,
  waits: Waits,
  now: number,
): readonly Span[] => {
  const work = lane.jobs.flatMap(job => jobSpans(job, waits, now));
  // Running stretches of several jobs on one thread follow each other, whatever their stamps say.
  const busy = waits === 'in flight' ? apart(work.filter(({state}) => state !== waits)) : work;
  return withPresence(lane, home, divided(lane, busy), now);
};

/** What the kernel counted for each occupant divides the time in which its jobs say that they computed. */
const divided = ({occupants, lookedAt}: ThreadLane, busy: readonly Span[]): readonly Span[] => {
  if (occupants.every(({points}) => points.length === 0)) return busy;
  let next = 0;
  return occupants.flatMap((occupant, place) => {
    const first = next;
    const until = occupants[place + 1]?.startedAt ?? Number.POSITIVE_INFINITY;
    while (next < busy.length && (busy[next]?.from ?? until) < until) next++;
    return inTurns(busy.slice(first, next), upToLook(occupant.points, lookedAt), turnOf(occupant));
  });
};

const turnOf = ({process, thread}: ThreadState): number => process - 1 + (thread - 1);

/** Fills what lies between jobs: idle while the thread is there, starting or exited while it is not. */
const withPresence = (
  {occupants}: ThreadLane,
  home: ProcessLane,
  busy: readonly Span[],
  now: number,
): readonly Span[] => {
  const spans: Span[] = [];
  let reached = 0;
  const fill = (until: number, state: LaneState): void => {
    if (until > reached) spans.push(span(reached, until, state, null));
    reached = Math.max(reached, until);
  };
  let next = 0;
  occupants.forEach(({process, startedAt, readyAt, exitedAt}, place) => {
    // A newcomer is seen from the moment its process is; before that, nobody is there.
    if (place > 0) fill(Math.min(startedAt, birth(home, process) ?? startedAt), 'exited');
    const leaves = Math.min(exitedAt ?? now, now);
    fill(Math.min(readyAt ?? busy[next]?.from ?? leaves, leaves), 'starting');
    // What a job's end tells may come after its executor's.
    const until = occupants[place + 1]?.startedAt ?? Number.POSITIVE_INFINITY;
    for (let piece = busy[next]; piece && piece.from < until; piece = busy[++next]) {
      fill(piece.from, 'idle');
      spans.push(piece);
      reached = Math.max(reached, piece.to);
    }
    fill(leaves, 'idle');
  });
  fill(now, occupants.length === 0 ? 'starting' : 'exited');
  return spans;
};

const birth = (home: ProcessLane, process: number): number | undefined => {
  const born = home.occupants.findIndex(occupant => occupant.process === process);
  return born > 0 ? home.occupants[born]?.startedAt : undefined;
};

const span = (from: number, to: number, state: LaneState, job: number | null): Span => ({
  from,
  to,
  state,
  job,
});
