import type {TestContext} from 'node:test';
import {addresses} from '../../source/market/addresses.js';
import type {RunEvent} from '../../source/model/event/event.js';
import type {Plan} from '../../source/model/event/plan.js';
import {batchOf} from '../../source/model/event/wire.js';
import {headerOf} from '../../source/model/recording/header.js';
import type {RunState} from '../../source/model/run/run-state.js';
import {openMemoryTape} from '../../source/recordings/memory-tape.js';
import type {Tape} from '../../source/recordings/tape.js';
import {openFor} from '../market/open.js';
import {observedRun} from './observed-runs.js';
import {plan} from './plans.js';

/** An event, the state after it, and the event that follows. */
export type Step = readonly [event: RunEvent, run: RunState, next: RunEvent | undefined];

/** The tape of a run, and what is known of it at its end. */
export type PlayedRun = {readonly tape: Tape; readonly last: RunState; steps(): Iterable<Step>};

/** Events as a run on a tape. */
export const played = (events: readonly RunEvent[]): PlayedRun => {
  const begun = events.find(event => event.type === 'run-started');
  if (!begun) throw new Error('the run had no beginning');
  const tape = openMemoryTape(headerOf(begun));
  tape.add(batchOf(events));
  const last = tape.latest;
  if (last === null) throw new Error('the run had no events');
  return {
    tape,
    last,
    *steps() {
      const all = tape.events(0, tape.length);
      for (const [i, event] of all.entries()) {
        const run = tape.stateAfter(i + 1);
        if (run !== null) yield [event, run, all[i + 1]];
      }
    },
  };
};

/** A real run with the observer's samples, on a tape. */
export const playedRun = async (of: Plan): Promise<PlayedRun> =>
  played((await observedRun(of)).flatMap(({events}) => events));

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
