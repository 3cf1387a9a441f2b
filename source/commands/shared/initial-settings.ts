import type {Machine} from '../../model/options/machine.js';
import {wholeNumber} from '../../model/options/option-type.js';
import type {OptionContext} from '../../model/options/run-option.js';
import {type RunOptionId, runOption, runOptionRows} from '../../model/options/run-options.js';
import {rangeIn} from '../../model/session/option-change.js';
import {forAllStrategies, initialSettings, type Settings} from '../../model/session/settings.js';
import {presetNamed} from '../../workloads/presets.js';
import type {Chosen} from '../cli/chosen.js';
import {longFlag, readOption} from '../cli/read-option.js';
import type {Target} from '../cli/target.js';
import {UsageError} from '../cli/usage-error.js';
import {choiceNamed} from './choices.js';
import {machineHere} from './machine.js';

/**
 * What was chosen, completed by what holds when nothing is chosen.
 * @throws UsageError when the size exceeds the workload's own limit, or nothing can be confined to so many cores.
 */
export const settingsOf = (
  chosen: Chosen,
  target: Target,
  moduleUrl: string | null,
  machine: Machine = machineHere(),
): Settings => {
  const context = {choice: choiceNamed(target.choice), machine, workers: null};
  const given = runOptionRows.flatMap(([id]): [string, unknown][] =>
    chosenValue(chosen, id) === undefined ? [] : [[id, accepted(id, chosenValue(chosen, id), context)]],
  );
  return {
    ...initialSettings,
    ...presetSettings(target.choice),
    ...Object.fromEntries(given),
    ...(chosen.bytes !== undefined && {size: chosen.bytes}),
    workers: forAllStrategies(chosen.workers ?? null),
    choice: target.choice,
    module: moduleUrl,
  };
};

const chosenValue = (chosen: Readonly<Record<string, unknown>>, id: RunOptionId): unknown => chosen[id];

/** What a preset says of options that the work does not decide: those it decides are the choice's own. */
const presetSettings = (choice: string): Partial<Settings> =>
  Object.fromEntries(
    Object.entries(presetNamed(choice)?.overrides ?? {}).filter(
      ([id]) => runOption(id as RunOptionId).decidedBy !== 'work',
    ),
  );

/** A value as settings have it, if the work and the machine allow it. */
const accepted = (id: RunOptionId, value: unknown, context: OptionContext): unknown => {
  const row = runOption(id);
  const {flags, decidedBy, limitIn, initialIn, initialIsNoChoice, obstacleIn} = row;
  if (flags === null || decidedBy === 'strategy' || limitIn === undefined) return value;
  const obstacle = obstacleIn?.(context) ?? null;
  if (obstacle === 'system' || obstacle === 'taskset')
    throw new UsageError(words => words.unconfinable(longFlag({flags}), obstacle));
  const {from, to} = rangeIn(row, context);
  readOption({flags, type: wholeNumber(from, to)}, String(value));
  return initialIsNoChoice && value === initialIn?.(context) ? null : value;
};
