import type {StrategyName} from '../../model/event/plan.js';
import {strategies, strategyNamed} from '../../model/event/strategies.js';
import type {CommandName} from '../../model/options/command-name.js';
import type {Refusals} from '../../text/refusals.js';
import type {Workload} from '../../workloads/contract.js';
import {fileWorkload, workloadNamed, workloadNames} from '../../workloads/table.js';
import {type Chosen, commandValues} from './chosen.js';
import type {CommandOption} from './command-option.js';
import {type OptionName, options, optionsOf} from './options.js';
import {longFlag} from './read-option.js';
import type {Target} from './target.js';
import {UsageError} from './usage-error.js';

/**
 * Makes sure that no option contradicts another one or means nothing to what is run. `target` is null where
 * the choice can still change: on the dashboard.
 * @throws UsageError about the first that does.
 */
export const refuseConflicts = (
  chosen: Chosen,
  target: Target | null,
  {command, strategies}: Situation = situationOf(chosen),
): void => {
  for (const [name, row] of optionsOf(command)) {
    if (chosen[name] === undefined) continue;
    const complaint = aboutTarget(name, row, strategies, target) ?? aboutOthers(name, row, chosen, command);
    if (complaint !== null) throw new UsageError(complaint);
  }
};

type Complaint = (words: Refusals) => string;

/** The command that was called, and the strategies under which jobs will run. */
export type Situation = {readonly command: CommandName; readonly strategies: readonly StrategyName[]};

const situationOf = (chosen: Chosen): Situation => ({
  command: 'run',
  strategies: [commandValues(chosen).strategy],
});

/** Why the option means nothing to the work or the strategy; null where it means something. */
const aboutTarget = (
  name: OptionName,
  row: CommandOption,
  taking: readonly StrategyName[],
  target: Target | null,
): Complaint | null => {
  if (target === null) return null;
  const {someWork, strategies: property} = row;
  if (property !== undefined && !taking.some(name => strategyNamed(name)[property])) {
    const takers = strategies.filter(strategy => strategy[property]).map(strategy => strategy.name);
    return words => words.otherStrategy(longFlag(row), takers);
  }
  if (someWork !== true || takes(target.workload, name)) return null;
  const takers = [...workloadNames().map(workloadNamed), fileWorkload].filter(work => takes(work, name));
  return words => words.otherWork(longFlag(row), name, takers);
};

/** What the option contradicts or lacks among the others; null where nothing. */
const aboutOthers = (
  name: OptionName,
  row: CommandOption,
  chosen: Chosen,
  command: CommandName,
): Complaint | null => {
  const {notWith = [], standsFor, needs} = row;
  const given: Readonly<Record<string, unknown>> = chosen;
  const contradicted = notWith.find(other => given[other] !== undefined);
  if (contradicted !== undefined) return words => words.notWith(longFlag(row), name, contradicted);
  if (standsFor && ![undefined, standsFor.value].includes(given[standsFor.option] as string | undefined))
    return words => words.standsFor(longFlag(row), flagOf(standsFor.option), standsFor.value);
  const [needed] = needs?.filter(other => optionsOf(command).some(([taken]) => taken === other)) ?? [];
  if (needed !== undefined && needs?.every(other => given[other] === undefined))
    return words => words.needs(longFlag(row), flagOf(needed));
  return null;
};

const takes = (workload: Workload, name: string): boolean =>
  (workload.takes as readonly string[]).includes(name);

const flagOf = (name: string): string => longFlag(options[name as OptionName]);
