import type {Choice, ChoiceSize} from '../../model/options/choice.js';
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
  const module = choiceNamed(fileWorkload.name, urls, known);
  return [{...module, jobs: own.inputs ?? module.jobs}, ...named];
};

/** What can be chosen as work under that name: a workload, a preset, or `module`. */
export const choiceNamed = (
  name: string,
  urls: readonly string[] = [],
  known: KnownSize = () => null,
): Choice => {
  const preset = presetNamed(name);
  const choice = choiceFor(name, workloadNamed(preset?.workload ?? name), urls, known);
  return {...choice, jobs: preset?.overrides.jobs ?? choice.jobs};
};

/** Options about the embedded server's answers: other servers have a latency and size of their own. */
const OF_SERVER: readonly string[] = ['size', 'latencyMs'];

/** What can be chosen about a workload. */
const choiceFor = (name: string, workload: Workload, urls: readonly string[], known: KnownSize): Choice => {
  const {bound, jobs, asks, pace = {}, takes} = workload;
  const foreign = asks?.orUrls === true && urls.length > 0;
  return {
    name,
    bound,
    jobs,
    size: foreign ? null : sizeOf(workload, known),
    latencyMs: foreign ? null : (pace.latencyMs ?? asks?.latencyMs ?? null),
    takes: takes.filter(id => !(foreign && OF_SERVER.includes(id))),
  };
};

const sizeOf = (workload: Workload, known: KnownSize): ChoiceSize | null => {
  const {unit, size, sizeLimit: limit, pace, calibrated} = workload;
  if (unit === null) return null;
  if (!calibrated) return {value: pace?.size ?? size, unit, limit};
  const found = known(workload);
  return {value: found ?? size, unit, limit, calibration: found === null ? 'missing' : 'done'};
};
