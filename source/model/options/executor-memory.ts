import type {StrategyName} from '../event/plan.js';
import {strategyNamed} from '../event/strategies.js';

/**
 * What one more thread or process takes of the free memory while it executes jobs, MB (1e6 bytes), that of the jobs
 * themselves apart. Measured on Linux under Node 20, as what no other process shares (`smaps_rollup`) with page tables:
 * a process 13 before its first job, 17 with sums, 37 with downloads without a pause; a thread 12, 34 and 18. The
 * resident set says 40 more of a process: pages of Node's own file, which are in memory once.
 */
const EXECUTOR_MB = {thread: 34, process: 37} as const;

/** What so many threads or processes of a strategy take, MB. */
export const executorsMb = (strategy: StrategyName, executors: number): number =>
  executors * EXECUTOR_MB[strategyNamed(strategy).executor];

/** How many threads or processes of a strategy fit into so much free memory, MB; null: it is not known. */
export const mostExecutors = (strategy: StrategyName, freeMb: number | null): number =>
  freeMb === null
    ? Number.POSITIVE_INFINITY
    : Math.max(1, Math.floor(freeMb / EXECUTOR_MB[strategyNamed(strategy).executor]));

/** Whether they take so much of the free memory that other programs may lack it; a choice. */
export const areHeavy = (strategy: StrategyName, executors: number, freeMb: number | null): boolean =>
  executors > mostExecutors(strategy, freeMb) / 2;
