import type {Probed} from '../workloads/module/probe.js';
import type {Parts} from './resources.js';

/**
 * Imports code while React is told that this is production: otherwise it measures every component
 * and keeps the measurements. Afterwards the environment is as it was, as jobs inherit it.
 */
export const inProduction = async <Code>(load: () => Promise<Code>): Promise<Code> => {
  const {NODE_ENV} = process.env;
  process.env.NODE_ENV = 'production';
  try {
    return await load();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
};

/** What runs are made of; imported after the first frame. */
export const loadParts = async (own: Probed | null): Promise<Parts> => {
  const [{openRunners}, {startMarket}, {needsMarket, planFor}] = await Promise.all([
    import('../runner/client.js'),
    import('../market/client.js'),
    import('./planning.js'),
  ]);
  return {
    openRunners,
    startMarket,
    needsMarket,
    planFor: (settings, strategy, url) =>
      planFor(settings, strategy, url, settings.choice === 'module' ? own : null),
  };
};
