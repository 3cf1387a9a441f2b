import type {Job, ThreadState} from '../run/run-state.js';
import {handoversOf} from './divide-thread-time.js';
import {type Interval, overlappingInTurn, overlaps} from './intervals.js';
import type {ThreadLane} from './lanes.js';
import {reportsIn} from './reports.js';
import {type Span, span, type Waits} from './span.js';
import {transportIntervals} from './transport.js';

/** From this part of an executor's time on, transport is shown in its lane: a choice. */
const SHOWN_SHARE = 0.01;

/**
 * The handovers to a thread up to a moment, where transport takes a notable part of its time: transport first, then
 * what the kernel counted meanwhile, since a thread is ready and runs before it can state that a job begins. Their
 * transport is that of the figures (TimeBreakdown). Empty where it takes less.
 */
export function* transportSpans(
  lane: ThreadLane,
  thread: ThreadState,
  jobs: readonly Job[],
  waits: Waits,
  now: number,
): Iterable<Span> {
  const {queuedAt, sampledAt} = lane;
  const least = SHOWN_SHARE * (Math.min(thread.exitedAt ?? now, now) - (thread.readyAt ?? thread.startedAt));
  const ways = transportIntervals({firstQueuedAt: queuedAt}, thread, jobs).filter(({to}) => to <= now);
  if (lengthOf(ways) < least || ways.length === 0) return;
  const reports = reportsIn(lane, thread, jobs);
  const handovers = handoversOf(thread, reports, waits, {from: queuedAt ?? 0, to: now}, sampledAt);
  const transportUs = handovers.reduce((sum, handover) => sum + handover.transportUs, 0);
  if (transportUs === 0 || transportUs < least) return;
  const waysIn = overlappingInTurn(ways);
  for (const {from, to, transportUs, readyUs} of handovers) {
    const left = {transport: transportUs, ready: readyUs, running: Number.POSITIVE_INFINITY};
    for (const way of overlaps({from, to}, waysIn({from, to}))) {
      let reached = way.from;
      for (const state of ['transport', 'ready', 'running'] as const) {
        const end = Math.min(way.to, reached + left[state]);
        if (end > reached) yield span(reached, end, state, null);
        left[state] -= end - reached;
        reached = end;
      }
    }
  }
}

const lengthOf = (intervals: readonly Interval[]): number =>
  intervals.reduce((sum, {from, to}) => sum + to - from, 0);
