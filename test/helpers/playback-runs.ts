import type {TestContext} from 'node:test';
import {addresses} from '../../source/market/addresses.js';
import type {RunEvent} from '../../source/model/event/event.js';
import type {Plan} from '../../source/model/event/plan.js';
import {reduce} from '../../source/model/run/reduce.js';
import type {RunState} from '../../source/model/run/run-state.js';
import {openFor} from '../market/open.js';
import {observedRun} from './observed-runs.js';
import {plan} from './plans.js';

/** A real run with the observer's samples, in the order of time, and the state after any number of its events. */
export type PlayedRun = {
  readonly events: readonly RunEvent[];
  readonly last: RunState;
  /** Each event with the state right after it. */
  steps(): Iterable<readonly [event: RunEvent, run: RunState, next: RunEvent | undefined]>;
};

/** Events in the order of time, those of each source in their own order. */
export const inOrderOfTime = (events: readonly RunEvent[]): readonly RunEvent[] => {
  const latest = new Map<string, number>();
  return events
    .map(event => {
      const key = Math.max(event.at, latest.get(event.source) ?? 0);
      latest.set(event.source, key);
      return {event, key};
    })
    .sort((a, b) => a.key - b.key)
    .map(({event}) => event);
};

/** Runs a plan with an observer. */
export const playedRun = async (of: Plan): Promise<PlayedRun> => {
  const arrivals = await observedRun(of);
  return played(arrivals.flatMap(({events}) => events));
};

/** Events as a played run. */
export const played = (all: readonly RunEvent[]): PlayedRun => {
  const events = inOrderOfTime(all);
  const last = reduce(null, events);
  if (last === null) throw new Error('the run had no events');
  return {
    events,
    last,
    *steps() {
      let run: RunState | null = null;
      for (const [i, event] of events.entries()) {
        run = reduce(run, [event]);
        if (run !== null) yield [event, run, events[i + 1]];
      }
    },
  };
};

/** A plan of few short downloads from a server of the test. */
export const smallDownloads = async (
  t: TestContext,
  changes: Partial<Plan> & Pick<Plan, 'strategy'>,
): Promise<Plan> => {
  const {url} = await openFor(t);
  const [latencyMs, bytes] = [60, 2000];
  return plan({
    workload: 'download',
    title: 'download',
    urls: addresses(url, {latencyMs, bytes}),
    embedded: true,
    latencyMs,
    size: bytes,
    ...changes,
  });
};
