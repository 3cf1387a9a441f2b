import type {ExportsState} from '../../source/model/export/exports.js';
import {toggleExports} from '../../source/model/session/exporting.js';
import type {SessionState} from '../../source/model/session/session.js';
import {audience} from './audience.js';
import {foreign} from './failures.js';
import type {Shot} from './frames.js';
import {downloads, runAt, wholeRun} from './scripted-runs.js';

const facts = wholeRun(downloads({strategy: 'async'}));

/** The list over a frozen run, and how its exports stand. */
const opened = (exports: Partial<ExportsState> = {}, from: Partial<SessionState> = {}): Shot => {
  const frozen = {pausedAt: 300_000, frozen: runAt(facts, 300)};
  const below = audience(runAt(facts, 340), [], {...frozen, ...from});
  const session = toggleExports(below, 340_000);
  return {session: {...session, exports: {...session.exports, ...exports}}, nowMs: 340};
};

/** Moments of the page from which a user takes things home. */
export const exportScenes: Readonly<Record<string, () => Shot>> = {
  export: () => opened(),
  'export-nothing': () => opened({}, {run: null, frozen: null, pausedAt: null}),
  'export-writing': () => opened({row: 6, busy: {id: 'cast', share: 0.35}}),
  'export-written': () =>
    opened({
      row: 4,
      result: {
        id: 'csv',
        files: [
          {path: '/home/ada/course/kitchens-async-course-io-2.csv', bytes: 1_771},
          {path: '/home/ada/course/kitchens-async-course-io-2.executors.csv', bytes: 287},
        ],
      },
    }),
  'export-failed': () =>
    opened({
      result: {id: 'svg', failure: foreign("EACCES: permission denied, open '/home/ada/kitchens.svg'")},
    }),
};
