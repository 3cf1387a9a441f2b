import type {StrategyName} from '../model/event/plan.js';
import type {RunStrategy} from './contract.js';

/** How each strategy is run; what distinguishes them for a person is the table in model/strategies. */
export const strategies: Record<StrategyName, () => Promise<RunStrategy>> = {
  sync: async () => (await import('./lone/lone.js')).runAlone(true),
  thread: async () => (await import('./pooled/pooled.js')).runPooled,
  async: async () => (await import('./lone/lone.js')).runAlone(false),
  process: async () => (await import('./forked/forked.js')).runForked,
};
