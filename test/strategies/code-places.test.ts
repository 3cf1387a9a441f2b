import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';
import type {RunEvent} from '../../source/model/event/event.js';
import type {Plan} from '../../source/model/event/plan.js';
import {codeCounts} from '../../source/model/placement/code-places.js';
import {reduce} from '../../source/model/run/reduce.js';
import type {RunState} from '../../source/model/run/run-state.js';
import {assertEachJobOnce} from '../helpers/code-counts.js';
import {observedRun} from '../helpers/observed-runs.js';
import {modulePlan, plan} from '../helpers/plans.js';
import {strategyVariants, type Variant} from '../helpers/strategy-variants.js';
import {varied} from '../helpers/variety.js';
import {openFor} from '../market/open.js';

/** The states of a run after each of its events. */
const statesAfterEach = (events: readonly RunEvent[]): readonly RunState[] => {
  const states: RunState[] = [];
  for (const event of events) {
    const state = reduce(states.at(-1) ?? null, [event]);
    if (state) states.push(state);
  }
  return states;
};

/** Plans of work that waits, that computes, and that fails with its executor. */
const plansOf = async (t: TestContext, variant: Variant): Promise<readonly Plan[]> => {
  const {url} = await openFor(t);
  return [
    plan({...variant, workload: 'download', jobs: 6, urls: [`${url}/file?delay=30`]}),
    plan({...variant, size: 300_000}),
    modulePlan('exits', {...variant, jobs: 6}),
  ];
};

for (const [name, variant] of varied(strategyVariants, ([name]) => name === 'thread ×2')) {
  test(`${name}: after every event of a real run its program has each job in hand in one line`, async t => {
    for (const one of await plansOf(t, variant)) {
      const events = (await observedRun(one)).flatMap(arrival => arrival.events);
      const places = new Set<string>();
      for (const state of statesAfterEach(events)) {
        assertEachJobOnce(state, state.latestAt, `${one.title} at ${state.latestAt} µs`);
        for (const {place} of codeCounts(state, state.latestAt)) places.add(place);
      }
      const between = one.workload === 'download' ? 'waiting' : 'computing';
      for (const place of ['queued', between, 'ended'])
        assert.ok(places.has(place), `${one.title}: ${place}`);
    }
  });
}
