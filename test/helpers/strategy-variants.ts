import type {Plan} from '../../source/model/event/plan.js';
import {strategies} from '../../source/model/event/strategies.js';

/** What a plan needs in order to run under a strategy in one of its variants. */
export type Variant = Pick<Plan, 'strategy'> & Partial<Plan>;

/** A variant and its name in the names of tests. */
type NamedVariant = readonly [name: string, variant: Variant];

const WORKERS = 2;

/** Every row of the table of strategies, with two workers where it has several, and `fresh` where that applies. */
export const strategyVariants: readonly NamedVariant[] = strategies.flatMap(
  ({name, workersField, takesFresh}): NamedVariant[] => {
    if (workersField === null) return [[name, {strategy: name}]];
    const several: Variant = {strategy: name, workers: WORKERS};
    const fresh: Variant = {...several, fresh: true};
    return [[`${name} ×${WORKERS}`, several], ...(takesFresh ? [[`${name}, fresh`, fresh] as const] : [])];
  },
);

/** The rows whose jobs share a thread, with as many workers as jobs. */
export const allAtOnceVariants = (jobs: number): readonly NamedVariant[] =>
  strategies
    .filter(({sharesThread}) => sharesThread)
    .map(({name}): NamedVariant => [`${name}, all at once`, {strategy: name, workers: jobs}]);
