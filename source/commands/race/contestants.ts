import type {Plan, StrategyName} from '../../model/event/plan.js';
import {strategies, strategyNamed} from '../../model/event/strategies.js';
import type {Settings} from '../../model/session/settings.js';
import type {Planned} from '../shared/planning.js';

/** A strategy and how many workers are chosen for it; null: the default. */
export type ChosenEntry = {readonly strategy: StrategyName; readonly workers: number | null};

/** Every chosen strategy with every chosen number of workers; one that always has one worker takes part once. */
export const chosenEntries = (
  named: readonly StrategyName[] | undefined,
  sweep: readonly number[] | undefined,
): readonly ChosenEntry[] =>
  (named ?? strategies.map(({name}) => name)).flatMap(strategy => {
    const single = strategyNamed(strategy).workersField === null;
    return (single ? [null] : (sweep ?? [null])).map(workers => ({strategy, workers}));
  });

/** The plans of the contestants, without those that come to the same, and what is to be noted of them. */
export const plansOf = (
  entries: readonly ChosenEntry[],
  settings: Settings,
  planOf: (settings: Settings, strategy: StrategyName) => Planned,
): {readonly plans: readonly Plan[]; readonly notices: Planned['notices']} => {
  const planned = entries.map(({strategy, workers}) =>
    planOf({...settings, workers: {...settings.workers, [strategy]: workers}}, strategy),
  );
  const plans = planned
    .map(({plan}) => plan)
    .filter(
      (plan, place, all) =>
        all.findIndex(one => one.strategy === plan.strategy && one.workers === plan.workers) === place,
    );
  return {plans, notices: planned.flatMap(({notices}) => notices)};
};
