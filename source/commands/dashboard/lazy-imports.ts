import type {DemonstrationName} from '../../demonstrations/table.js';
import {RACE} from '../../model/race/demonstration.js';
import type {RaceSettings} from '../../model/race/facts.js';
import type {Settings} from '../../model/session/settings.js';
import type {Probed} from '../../workloads/module/probe.js';
import {fileWorkload} from '../../workloads/table.js';

export type {ViewCode} from '../shared/view-code.js';

import type {ViewCode} from '../shared/view-code.js';
import type {StartDemonstration} from './demonstration-runner.js';
import {followModule, type Look} from './own-module.js';
import type {RaceParts} from './race-runner.js';
import type {Parts} from './resources.js';

/** The same, bundled by `npm run bundle`; the compiler does not know the file. */
const BUNDLE = new URL('../../view/bundle/index.js', import.meta.url).href;

/**
 * Imports the screen's code. React's development build costs twice as much, so NODE_ENV is `production` meanwhile
 * unless the user has set it, and DEV, for which Ink wants developers' tools, is not set; afterwards the environment is
 * as it was, because processes that are forked later inherit it.
 */
export const importView = async (): Promise<ViewCode> => {
  const {NODE_ENV, DEV} = process.env;
  process.env.NODE_ENV = NODE_ENV || 'production';
  delete process.env.DEV;
  try {
    return (await import(BUNDLE)) as ViewCode;
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    if (DEV !== undefined) process.env.DEV = DEV;
  }
};

/** Imports what runs are made of: not needed before the first frame. */
export const importParts = async (
  own: Probed | null,
  settings: Settings,
  onWait: Look['onWait'],
): Promise<Parts> => {
  const [{openRunners}, {withObserver}, {startMarket}, {needsCertificates, needsMarket, planFor}] =
    await Promise.all([
      import('../../runner/client.js'),
      import('../shared/observing.js'),
      import('../../market/client.js'),
      import('../shared/planning.js'),
    ]);
  const ownNow = own && followModule(own, {seconds: settings.importSeconds, onWait});
  return {
    openRunners: () => withObserver(openRunners({certificates: needsCertificates(settings)})),
    startMarket,
    needsMarket,
    planFor: async (order, strategy, url) =>
      planFor(order, strategy, url, order.choice === fileWorkload.name ? ((await ownNow?.()) ?? null) : null),
  };
};

/** Imports what reads lessons, with the packages behind it. */
export const importLessons = (): Promise<typeof import('../../lessons/catalogue.js')> =>
  import('../../lessons/catalogue.js');

/** Imports what offers the notes of a lesson to other terminals: not needed before the first frame. */
export const importNotes = (): Promise<typeof import('./offer-notes.js')> => import('./offer-notes.js');

/** Imports what writes files of what is shown: most sessions take nothing home. */
export const importExports = (): Promise<typeof import('./take-home.js')> => import('./take-home.js');

/** Imports what starts demonstrations and races: most sessions show none. */
export const importDemonstrations = async (parts: RaceParts): Promise<StartDemonstration> => {
  const [{startDemonstration}, {startRace}] = await Promise.all([
    import('../../demonstrations/client.js'),
    import('./race-runner.js'),
  ]);
  // A page of a demonstration has its name, and its model makes the settings.
  return ({page, settings}, take) =>
    page === RACE
      ? startRace(settings as RaceSettings, parts, take)
      : startDemonstration(page as DemonstrationName, settings as never, take);
};
