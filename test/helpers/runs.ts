import assert from 'node:assert/strict';
import {type EventOf, type FactType, hasType, type RunEvent} from '../../source/model/event/event.js';
import type {Plan} from '../../source/model/event/plan.js';
import type {Gaps} from '../../source/model/recording/problem.js';
import {reduce} from '../../source/model/run/reduce.js';
import type {RunState} from '../../source/model/run/run-state.js';
import {numbersOfRun} from '../../source/recordings/numbers.js';
import {openRunners} from '../../source/runner/client.js';
import type {RunHandle} from '../../source/runner/run-handle.js';
import {gone} from './processes.js';

/** A run of a real runner: all its events and its final state. */
export type RecordedRun = {
  readonly events: readonly RunEvent[];
  readonly state: RunState;
  readonly of: <T extends FactType>(type: T) => EventOf<T>[];
};

/** Called on every event when it arrives, with the means to interfere. */
export type Interfere = (event: RunEvent, handle: RunHandle, events: readonly RunEvent[]) => void;

/**
 * Runs a plan to its end and asserts what holds for every run: run-finished once, as the last event, one end
 * for every queued job, counts that add up, and no process left behind.
 */
export const run = async (plan: Plan, interfere: Interfere = () => {}): Promise<RecordedRun> => {
  const runners = openRunners();
  const events: RunEvent[] = [];
  const handle = runners.start(plan, batch => {
    for (const event of batch.events) {
      events.push(event);
      interfere(event, handle, events);
    }
  });
  await handle.done;
  await runners.close();
  const state = reduce(null, events);
  assert.ok(state, 'the run had no events');
  const of = <T extends FactType>(type: T) =>
    events.filter((event): event is EventOf<T> => hasType(type, event));
  const recorded: RecordedRun = {events, state, of};
  assertInvariants(recorded);
  await gone(of('process-started').map(({pid}) => pid));
  return recorded;
};

const gapsIn = (events: readonly RunEvent[]): Gaps | null => {
  const numbers = numbersOfRun();
  for (const [index, event] of events.entries()) numbers.take(event, index + 1);
  numbers.end();
  return numbers.gaps;
};

const assertInvariants = ({events, state, of}: RecordedRun): void => {
  assert.equal(of('run-finished').length, 1);
  assert.equal(events.at(-1)?.type, 'run-finished');
  assert.deepEqual(state.ignored, {unknown: 0, repeated: 0, late: 0});
  assert.equal(gapsIn(events), null, 'its recording would lack lines');
  const {finished, failed, cancelled, queued, running} = state.counts;
  assert.equal(queued + running, 0, 'a job was left without an end');
  assert.equal(finished + failed + cancelled, of('job-queued').length);
  assert.equal(new Set(state.completionOrder).size, state.jobs.length);
  for (const job of state.jobs) {
    assert.ok(job.endedAt !== null);
    if (job.state === 'finished')
      assert.ok(job.startedAt !== null && job.queuedAt <= job.startedAt && job.startedAt <= job.endedAt);
  }
};
