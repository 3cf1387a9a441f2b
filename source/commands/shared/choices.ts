import type {Choice, ChoiceSize} from '../../model/session/settings.js';
import type {Workload} from '../../workloads/contract.js';
import type {Probed} from '../../workloads/module/probe.js';
import {presetNamed} from '../../workloads/presets.js';
import {fileWorkload, workloadNamed} from '../../workloads/table.js';
import {targetNames} from '../cli/target.js';

/** The size that suits this machine, where it is known. */
export type KnownSize = (workload: Workload) => number | null;

/** What the menu offers as work: the user's own module first, where there is one. */
export const choicesOf = (
  own: Probed | null,
  urls: readonly string[] = [],
  known: KnownSize = () => null,
): readonly Choice[] => {
  const named = targetNames().map(name => choiceNamed(name, urls, known));
  if (own === null) return named;
  const {name, jobs} = fileWorkload;
  return [{...choiceFor(name, fileWorkload, urls, known), jobs: own.inputs ?? jobs}, ...named];
};

const choiceNamed = (name: string, urls: readonly string[], known: KnownSize): Choice => {
  const preset = presetNamed(name);
  const choice = choiceFor(name, workloadNamed(preset?.workload ?? name), urls, known);
  return {...choice, jobs: preset?.overrides.jobs ?? choice.jobs};
};

/** What can be chosen about a workload; addresses of other servers have a latency and size of their own. */
const choiceFor = (name: string, workload: Workload, urls: readonly string[], known: KnownSize): Choice => {
  const {jobs, asks, pace = {}, takes} = workload;
  const foreign = asks?.orUrls === true && urls.length > 0;
  return {
    name,
    jobs,
    size: foreign ? null : sizeOf(workload, known),
    latencyMs: foreign ? null : (pace.latencyMs ?? asks?.latencyMs ?? null),
    sessions: takes.includes('session'),
    arithmetics: takes.includes('arithmetic'),
    computes: takes.includes('yields'),
  };
};

const sizeOf = (workload: Workload, known: KnownSize): ChoiceSize | null => {
  const {unit, size, sizeLimit: limit, pace, calibrated} = workload;
  if (unit === null) return null;
  if (!calibrated) return {value: pace?.size ?? size, unit, limit};
  const found = known(workload);
  return {value: found ?? size, unit, limit, calibration: found === null ? 'missing' : 'done'};
};
