import {readFileSync, writeFileSync} from 'node:fs';
import type {TestContext} from 'node:test';
import {addresses} from '../../source/market/addresses.js';
import type {RunEvent} from '../../source/model/event/event.js';
import type {Plan} from '../../source/model/event/plan.js';
import {batchOf, decode, encode} from '../../source/model/event/wire.js';
import {headerOf} from '../../source/model/recording/header.js';
import type {RunState} from '../../source/model/run/run-state.js';
import {openMemoryTape} from '../../source/recordings/memory-tape.js';
import type {Tape} from '../../source/recordings/tape.js';
import {openFor} from '../market/open.js';
import {observedRun} from './observed-runs.js';
import {plan} from './plans.js';
import {sharedRecording} from './shared-recordings.js';

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

/** A real run of few short downloads, which several test files look at. */
export const playedDownloads = async (
  t: TestContext,
  changes: Pick<Plan, 'strategy'> & Partial<Pick<Plan, 'workers'>>,
): Promise<PlayedRun> => {
  const name = ['downloads', ...Object.values(changes)].join('-');
  const file = await sharedRecording(t, name, async path => {
    const arrivals = await observedRun(await smallDownloads(t, {...changes, jobs: 8}));
    const all = arrivals.flatMap(({events}) => events);
    writeFileSync(path, all.map(encode).join(''));
  });
  return played(readFileSync(file, 'utf8').trimEnd().split('\n').map(decode));
};

/** A plan of few short downloads from a server of the test. */
const smallDownloads = async (
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
