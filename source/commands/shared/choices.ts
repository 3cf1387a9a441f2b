import type {Choice, ChoiceSize} from '../../model/session/settings.js';
import type {Workload} from '../../workloads/contract.js';
import type {Probed} from '../../workloads/module/probe.js';
import {presetNamed} from '../../workloads/presets.js';
import {workloadNamed} from '../../workloads/table.js';
import {targetNames} from '../cli/target.js';

/** What a class can follow: under every strategy the jobs take between one and ten seconds. */
type Pace = {readonly latencyMs?: number; readonly size?: number};

/** The dashboard's own defaults, by workload or preset; where nothing is said the workload's hold. */
const PACES: Readonly<Record<string, Pace>> = {
  // Nine in turn, or all at once.
  download: {latencyMs: 1050},
  'course-io': {latencyMs: 1050},
  // Eight lines of 1.1 s each, in turn or all at once.
  serial: {size: 1056},
  // Thirty in turn, or by four that may share fewer cores: measured 5.8 s and 1.9 s.
  sum: {size: 5_000_000},
  'course-cpu': {size: 5_000_000},
};

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
  const module = workloadNamed('module');
  return [{...choiceFor('module', module, urls, known), jobs: own.inputs ?? module.jobs}, ...named];
};

const choiceNamed = (name: string, urls: readonly string[], known: KnownSize): Choice => {
  const preset = presetNamed(name);
  const choice = choiceFor(name, workloadNamed(preset?.workload ?? name), urls, known);
  return {...choice, jobs: preset?.overrides.jobs ?? choice.jobs};
};

/** What can be chosen about a workload; addresses of other servers have a latency and size of their own. */
const choiceFor = (name: string, workload: Workload, urls: readonly string[], known: KnownSize): Choice => {
  const {jobs, network, asks} = workload;
  const pace = PACES[name] ?? {};
  const foreign = asks?.orUrls === true && urls.length > 0;
  return {
    name,
    jobs,
    size: foreign ? null : sizeOf(workload, pace, known),
    latencyMs: foreign ? null : (pace.latencyMs ?? asks?.latencyMs ?? null),
    sessions: network || workload.name === 'module',
    arithmetics: workload.name === 'sum',
    computes: computes(workload),
  };
};

const sizeOf = (workload: Workload, pace: Pace, known: KnownSize): ChoiceSize | null => {
  const {unit, size, sizeLimit: limit, calibrated} = workload;
  if (unit === null) return null;
  if (!calibrated) return {value: pace.size ?? size, unit, limit};
  const found = known(workload);
  return {value: found ?? size, unit, limit, calibration: found === null ? 'missing' : 'done'};
};

/** Whether its jobs compute in steps of ours, between which they can hand control back. */
export const computes = ({name, bound}: Pick<Workload, 'name' | 'bound'>): boolean =>
  bound !== 'io' && name !== 'module';
