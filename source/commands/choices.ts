import type {Choice} from '../model/session.js';
import type {Probed} from '../workloads/module/probe.js';
import {presetNamed} from '../workloads/presets.js';
import {workloadNamed} from '../workloads/table.js';
import {targetNames} from './target.js';

/** What the workload key walks through: the user's own module first, where there is one. */
export const choicesOf = (own: Probed | null): readonly Choice[] => {
  const module = {name: 'module', jobs: own?.inputs ?? workloadNamed('module').jobs};
  const known = targetNames().map(name => ({name, jobs: jobsOf(name)}));
  return own === null ? known : [module, ...known];
};

const jobsOf = (name: string): number => {
  const preset = presetNamed(name);
  return preset?.overrides.jobs ?? workloadNamed(preset?.workload ?? name).jobs;
};
