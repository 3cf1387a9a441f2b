import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Plan} from '../../../source/model/event/plan.js';
import {explanationOf} from '../../../source/model/figures/explanation-cache.js';
import {progressOf} from '../../../source/model/figures/progress.js';
import {reduce} from '../../../source/model/run/reduce.js';
import {type RunState, wallMs} from '../../../source/model/run/run-state.js';
import {settledUs} from '../../../source/model/session/moment.js';
import {edgeUs} from '../../../source/model/timeline/axis.js';
import {type Arrival, observedRun} from '../../helpers/observed-runs.js';
import {plan} from '../../helpers/plans.js';
import {events, sums, wholeRun} from '../../helpers/scripted-runs.js';

/** The figures of a run that a frame shows at a moment of its clock. */
const shown = (run: RunState, clockUs: number): Readonly<Record<string, number | null>> => {
  const nowUs = run.stage === 'over' ? run.latestAt : settledUs(clockUs);
  return {
    wall: wallMs(run, nowUs),
    edge: edgeUs(run, nowUs),
    explained: explanationOf(run, nowUs)?.wallMs ?? null,
    ended: run.completionOrder.length,
    fraction: progressOf(run, nowUs, false)?.fraction ?? null,
  };
};

/** Replays what arrived when, with a frame every 10 ms and one after each arrival. */
const assertGrowing = (arrivals: readonly Arrival[]): void => {
  let run: RunState | null = null;
  let clock = 0;
  const before = new Map<string, number>();
  const frame = (at: number): void => {
    if (!run) return;
    for (const [name, value] of Object.entries(shown(run, at))) {
      if (value === null) continue;
      const last = before.get(name) ?? 0;
      assert.ok(value >= last, `${name} fell from ${last} to ${value} at ${at} µs`);
      before.set(name, value);
    }
  };
  for (const {events, arrivedAt} of arrivals) {
    for (; clock < arrivedAt; clock += 10_000) frame(clock);
    run = reduce(run, events);
    frame(arrivedAt);
  }
};

/** What arrives of a scripted run, in order, where each event is late by a different time, up to `mostUs`. */
const delayed = (mostUs: number): readonly Arrival[] => {
  let reached = 0;
  return events(wholeRun(sums({strategy: 'thread'}), 500)).map(event => {
    reached = Math.max(reached, event.at + ((event.seq * 7919) % 97) * (mostUs / 97));
    return {events: [event], arrivedAt: reached};
  });
};

test('no figure of a live run falls, however late events arrive within reason', () => {
  for (const mostUs of [0, 80_000, 240_000]) assertGrowing(delayed(mostUs));
});

const crowd = {workers: 4, jobs: 24, size: 20_000_000, arithmetic: 'fast'} satisfies Partial<Plan>;

/** A run whose events all arrived before a frame counted on them: on a busy machine the screen process may hear late. */
const runInTime = async (strategy: Plan['strategy']): Promise<readonly Arrival[]> => {
  const arrivals = await observedRun(plan({strategy, ...crowd}));
  const isInTime = arrivals.every(({events, arrivedAt}) =>
    events.every(({at}) => settledUs(arrivedAt) <= at),
  );
  return isInTime ? arrivals : runInTime(strategy);
};

for (const strategy of ['sync', 'thread', 'async', 'process'] as const) {
  test(`no figure of a real run under ${strategy} falls, as its events arrive`, {
    timeout: 60_000,
  }, async () => {
    assertGrowing(await runInTime(strategy));
  });
}
