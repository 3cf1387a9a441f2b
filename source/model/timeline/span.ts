import type {Strategy} from '../event/strategies.js';

/** The states of a lane, the most telling first: a legend leaves out the last ones where there is little room. */
export const LANE_STATES = [
  /** The thread is on a core. */
  'running',
  /** The thread could run but has no core. */
  'ready',
  /** The thread waits for I/O and can do nothing else. */
  'blocked',
  /** I/O is under way and the thread is free. */
  'in flight',
  /** The job could continue, but its thread is executing another job. */
  'suspended',
  /** The job waits for a free connection: its I/O has not begun, and the thread is free. */
  'unconnected',
  /** The job waits for the lock. */
  'locked',
  /** A job or its result is on its way between the runner and the thread, which has none meanwhile. */
  'transport',
  /** The job reports that it computes, but the kernel counted no time for it. */
  'unexplained',
  /** The thread is ready and has no job. */
  'idle',
  /** The executor is opening: it cannot take jobs yet. */
  'starting',
  /** The moment at which a job failed. */
  'failed',
  /** The executor has exited. */
  'exited',
] as const;

/** What a lane does at a moment. */
export type LaneState = (typeof LANE_STATES)[number];

/** A part of a lane's time, µs since the run began. A span without length marks a moment. */
export type Span = {
  readonly from: number;
  readonly to: number;
  readonly state: LaneState;
  readonly job: number | null;
};

/** The state of a thread during the I/O of its job, which depends on the strategy. */
export type Waits = Strategy['waits'];

/** A span, field by field. */
export const span = (from: number, to: number, state: LaneState, job: number | null): Span => ({
  from,
  to,
  state,
  job,
});

/** Spans in order of time, up to a moment: what is known of later times is not shown yet. */
export function* spansUpTo(spans: Iterable<Span>, until: number): Iterable<Span> {
  for (const one of spans)
    if (one.from < until) yield one.to <= until ? one : span(one.from, until, one.state, one.job);
}
