import type {Settings} from '../../model/session/settings.js';
import type {Notes} from '../../text/notes.js';
import type {drawWithInk} from '../../view/ink.js';
import type {Probed} from '../../workloads/module/probe.js';
import {fileWorkload} from '../../workloads/table.js';
import type {Parts} from './resources.js';

/** Code that is imported after the first frame. */
export type Loading = {
  /** What draws the screen. */
  ink(): Promise<typeof drawWithInk>;
  /** What runs are made of; it comes after Ink, as it forks processes that inherit the environment. */
  parts(): Promise<Parts>;
};

export const openLoading = (own: Probed | null, settings: Settings, notes: () => Notes): Loading => {
  let drawing: Promise<typeof drawWithInk> | null = null;
  const ink = (): Promise<typeof drawWithInk> => {
    drawing ??= inProduction(async () => (await import('../../view/ink.js')).drawWithInk);
    return drawing;
  };
  return {
    ink,
    async parts() {
      await ink();
      const [{openRunners}, {observed}, {startMarket}, {needsCertificates, needsMarket, planFor}] =
        await Promise.all([
          import('../../runner/client.js'),
          import('../shared/observing.js'),
          import('../../market/client.js'),
          import('../shared/planning.js'),
        ]);
      return {
        openRunners: () => observed(openRunners({certificates: needsCertificates(settings)})),
        startMarket,
        needsMarket,
        planFor: (settings, strategy, url) =>
          planFor(settings, strategy, url, settings.choice === fileWorkload.name ? own : null, notes()),
      };
    },
  };
};

/**
 * Imports code while React is told that this is production: otherwise it measures every component
 * and keeps the measurements. Afterwards the environment is as it was.
 */
const inProduction = async <Code>(load: () => Promise<Code>): Promise<Code> => {
  const {NODE_ENV} = process.env;
  process.env.NODE_ENV = 'production';
  try {
    return await load();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
};
