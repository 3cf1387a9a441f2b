import type {Fact, RunEvent} from '../../source/model/event/event.js';
import type {Plan} from '../../source/model/event/plan.js';
import {stamper} from '../../source/model/event/stamp.js';
import {strategyNamed} from '../../source/model/event/strategies.js';
import {reduce} from '../../source/model/run/reduce.js';
import type {RunState} from '../../source/model/run/run-state.js';
import {plan} from './plans.js';

export const environment = {node: 'v20.18.1', platform: 'linux', cores: 4};

/** Facts by the time at which they happened, µs. */
export type Timed = readonly [at: number, fact: Fact];

/** Stamps facts with these times, in order. */
export const stamped = (facts: readonly Timed[]): RunEvent[] => {
  let now = 0;
  const stamp = stamper('runner', () => now);
  return facts.map(([at, fact]) => {
    now = at;
    return stamp(fact);
  });
};

export const began = (changes: Partial<Plan> & Pick<Plan, 'strategy'>): Fact => {
  const whole = plan(changes);
  const shape = strategyNamed(whole.strategy).shape(whole);
  return {type: 'run-started', plan: whole, shape, environment, began: '2026-01-02T03:04:05.678Z'};
};

/** The state after these facts. */
export const runOf = (facts: readonly Timed[]): RunState => {
  const run = reduce(null, stamped(facts));
  if (run === null) throw new Error('the facts do not begin with run-started');
  return run;
};
