import {existsSync} from 'node:fs';
import {fileURLToPath, pathToFileURL} from 'node:url';
import type {Plan} from '../../source/model/event/plan.js';
import {strategyNamed} from '../../source/model/event/strategies.js';
import {picked, planOptionIds} from '../../source/model/options/option-values.js';
import {initialSettings} from '../../source/model/session/settings.js';

/** Fixtures are plain files beside the tests' source, not part of the build. */
export const fixture = (name: string): string => {
  const path = fileURLToPath(new URL(`../../../test/fixtures/${name}`, import.meta.url));
  if (!existsSync(path)) throw new Error(`there is no fixture ${name}`);
  return path;
};

/** A small, complete plan; `changes` states what matters to the test. */
export const plan = (changes: Partial<Plan> & Pick<Plan, 'strategy'>): Plan => {
  const jobs = changes.jobs ?? 6;
  const fresh = changes.fresh ?? false;
  const {defaultWorkers} = strategyNamed(changes.strategy);
  return {
    ...picked(initialSettings, planOptionIds),
    workload: 'sum',
    title: 'sum',
    workers: Math.min(3, defaultWorkers({jobs, fresh})),
    jobs,
    size: 1000,
    embedded: false,
    latencyMs: 0,
    scaled: null,
    fresh,
    arithmetic: 'fast',
    module: null,
    ...changes,
  };
};

/** The plan of a fixture module, most of which misbehave in job 2. */
export const modulePlan = (name: string, changes: Partial<Plan> & Pick<Plan, 'strategy'>): Plan =>
  plan({
    workload: 'module',
    title: name,
    module: pathToFileURL(fixture(`faults/${name}.mjs`)).href,
    ...changes,
  });

/** Three threads whose jobs, of a module, take turns at the lock. */
export const turnsAtLock = (): Plan =>
  plan({
    strategy: 'thread',
    workload: 'module',
    module: pathToFileURL(fixture('modules/one-at-a-time.mjs')).href,
    gil: true,
    workers: 3,
    jobs: 3,
  });
