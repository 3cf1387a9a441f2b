import type {StrategyName} from '../event/plan.js';
import {strategies, strategyNamed} from '../event/strategies.js';
import {runOptions} from '../options/run-options.js';
import type {Ratio} from './race.js';

/** A side of a comparison; workers: null where the default holds. */
export type Side = {readonly strategy: StrategyName; readonly workers: number | null};

/** "thread:8 >= 1.5x sync": the left one is at least (at most) so many times as fast as the right one. */
export type Comparison = {
  readonly left: Side;
  readonly least: boolean;
  readonly factor: number;
  readonly right: Side;
};

/** What the runs say of it. */
export type Decision = 'holds' | 'fails' | 'undecided';

/** Why a text is no comparison. `name`: what stands where a strategy is expected, '' where it is something else. */
export type ComparisonProblem =
  | {readonly kind: 'form'; readonly name: string}
  | {readonly kind: 'same'}
  | {readonly kind: 'workers'; readonly strategy: StrategyName};

const SIDE = String.raw`([a-z]+)(?::(\d{1,4}))?`;
const FORM = new RegExp(
  String.raw`^\s*${SIDE}\s*(>=|<=|≥|≤)\s*(\d{1,6}(?:\.\d{1,6})?)\s*[x×]\s*${SIDE}\s*$`,
  'i',
);

/** Reads a comparison, or says what is wrong with it. */
export const readComparison = (text: string): Comparison | ComparisonProblem => {
  const [, first = '', firstWorkers, sign = '', factor = '', second = '', secondWorkers] =
    FORM.exec(text) ?? [];
  const unknown = [first, second].find(name => !strategies.some(row => row.name === name.toLowerCase()));
  if (unknown !== undefined) return {kind: 'form', name: unknown};
  const [left, right] = [sideOf(first, firstWorkers), sideOf(second, secondWorkers)];
  const single = [left, right].find(
    ({strategy, workers}) => workers !== null && strategyNamed(strategy).workersField === null,
  );
  if (single) return {kind: 'workers', strategy: single.strategy};
  const {from, to} = runOptions.workers.type.range;
  const isOutside = ({workers}: Side): boolean => workers !== null && (workers < from || workers > to);
  if (Number(factor) === 0 || isOutside(left) || isOutside(right)) return {kind: 'form', name: ''};
  if (left.strategy === right.strategy && left.workers === right.workers) return {kind: 'same'};
  return {left, least: sign === '>=' || sign === '≥', factor: Number(factor), right};
};

const sideOf = (name: string, workers: string | undefined): Side => ({
  strategy: name.toLowerCase() as StrategyName,
  workers: workers === undefined ? null : Number(workers),
});

/** Whether it holds, by the interval of how many times as fast the left one is; null: none is known. */
export const decisionOf = ({least, factor}: Comparison, ratio: Ratio | null): Decision => {
  if (ratio === null) return 'undecided';
  const [sure, refuted] = least
    ? [ratio.low >= factor, ratio.high < factor]
    : [ratio.high <= factor, ratio.low > factor];
  return sure ? 'holds' : refuted ? 'fails' : 'undecided';
};
