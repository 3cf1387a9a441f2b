import {handoversOf} from '../figures/divide-thread-time.js';
import type {Job, ThreadState} from '../run/run-state.js';
import {type Interval, overlappingInTurn, overlaps} from './intervals.js';
import type {ThreadLane} from './lanes.js';
import {type Span, span, type Waits} from './span.js';
import {transportIntervals} from './transport.js';

/** From this part of an executor's time on, transport is shown in its lane: a choice. */
const SHOWN_SHARE = 0.01;

/**
 * The handovers to a thread up to a moment, where transport takes a notable part of its time: transport first, then
 * what the kernel counted meanwhile, since a thread is ready and runs before it can state that a job begins. Their
 * transport is that of the figures (TimeBreakdown). Empty where it takes less.
 */
export const transportSpans = (
  {queuedAt, sampledAt, blocks}: Pick<ThreadLane, 'queuedAt' | 'sampledAt' | 'blocks'>,
  thread: ThreadState,
  jobs: readonly Job[],
  waits: Waits,
  now: number,
): readonly Span[] => {
  const least = SHOWN_SHARE * (Math.min(thread.exitedAt ?? now, now) - (thread.readyAt ?? thread.startedAt));
  const ways = transportIntervals({firstQueuedAt: queuedAt}, thread, jobs).filter(({to}) => to <= now);
  if (lengthOf(ways) < least || ways.length === 0) return [];
  const handovers = handoversOf(thread, jobs, waits, {from: queuedAt ?? 0, to: now}, sampledAt, {
    blocks,
    queuedAt,
  });
  const transportUs = handovers.reduce((sum, handover) => sum + handover.transportUs, 0);
  if (transportUs === 0 || transportUs < least) return [];
  const waysIn = overlappingInTurn(ways);
  return handovers.flatMap(({from, to, transportUs, readyUs}) => {
    let parts: readonly (readonly [state: Span['state'], us: number])[] = [
      ['transport', transportUs],
      ['ready', readyUs],
      ['running', Number.POSITIVE_INFINITY],
    ];
    return overlaps({from, to}, waysIn({from, to})).flatMap(way => {
      const spans: Span[] = [];
      let reached = way.from;
      parts = parts.map(([state, us]) => {
        const end = Math.min(way.to, reached + us);
        if (end > reached) spans.push(span(reached, end, state, null));
        const left = us - (end - reached);
        reached = end;
        return [state, left];
      });
      return spans;
    });
  });
};

const lengthOf = (intervals: readonly Interval[]): number =>
  intervals.reduce((sum, {from, to}) => sum + to - from, 0);
