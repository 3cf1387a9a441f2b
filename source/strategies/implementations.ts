import type {StrategyName} from '../model/event/plan.js';
import type {RunStrategy} from './contract.js';

/** How each strategy is run; what distinguishes them for a person is the table in model/strategies. */
export const strategies: Record<StrategyName, () => Promise<RunStrategy>> = {
  sync: async () => (await import('./single-thread/run.js')).runAlone(true),
  thread: async () => (await import('./thread-pool/run.js')).runPooled,
  async: async () => (await import('./single-thread/run.js')).runAlone(false),
  process: async () => (await import('./process-pool/run.js')).runForked,
};
