import type {Plan, StrategyName} from '../event/plan.js';
import type {RunState} from '../run/run-state.js';

/** One line of the scoreboard: a strategy's last run and the settings it ran under. */
export type Score = {readonly plan: Plan; readonly run: RunState};

export type Scores = Readonly<Partial<Record<StrategyName, Score>>>;

/**
 * The scoreboard after a run. A run that was cut short is no measure of its strategy's speed, so the
 * old score stays; failed jobs count as long as every job of the plan was ended by an executor.
 */
export const withScore = (scores: Scores, run: RunState): Scores =>
  isWhole(run) ? {...scores, [run.plan.strategy]: {plan: run.plan, run}} : scores;

/** How many runs are remembered. */
const HISTORY = 50;

/**
 * The history after a run, the latest first; what does not score is not remembered either. A run that is in
 * it already, as events that arrive late end it again, keeps its one entry.
 */
export const withHistory = (history: readonly Score[], run: RunState): readonly Score[] => {
  if (!isWhole(run)) return history;
  const score = {plan: run.plan, run};
  const known = history.findIndex(({run: {began}}) => began === run.began);
  return known < 0 ? [score, ...history].slice(0, HISTORY) : history.with(known, score);
};

const isWhole = ({outcome, counts, plan}: RunState): boolean =>
  outcome === 'finished' || (outcome === 'failed' && counts.finished + counts.failed === plan.jobs);
