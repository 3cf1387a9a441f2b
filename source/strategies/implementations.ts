import type {StrategyName} from '../model/event/plan.js';
import type {RunStrategy} from './contract.js';

/** The code of each strategy, loaded when it is needed; their properties are the table in model/event/strategies. */
export const implementations: Record<StrategyName, () => Promise<RunStrategy>> = {
  sync: async () => (await import('./single-thread/run.js')).runSingleThread,
  thread: async () => (await import('./thread-pool/run.js')).runThreadPool,
  async: async () => (await import('./single-thread/run.js')).runSingleThread,
  process: async () => (await import('./process-pool/run.js')).runProcessPool,
};
