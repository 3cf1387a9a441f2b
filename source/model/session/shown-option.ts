import {type Appearance, type AppearanceId, appearanceIds} from '../options/appearance.js';
import type {FactorType, NumberType} from '../options/option-type.js';
import {type ChosenValue, type IdsWith, idsWhere} from '../options/option-values.js';
import {type RunOptionId, type RunOptions, runOption} from '../options/run-options.js';
import {choiceOf, contextOf, isTaken, type NextRun, type Scalable, scalableOf} from './settings.js';

/** A number as it is shown; `isInitial`: nothing was chosen, so that it is the row's initial value, or the work or the machine decides it. */
export type ShownNumber = {readonly value: number; readonly isInitial: boolean};

/** The latency or size before it is multiplied, and the factor. */
export type ShownScale = Pick<Scalable, 'of' | 'base'> & {readonly scale: number};

/** An option as the screen shows it. */
export type ShownValue<Id extends RunOptionId> = RunOptions[Id]['type'] extends NumberType
  ? ShownNumber &
      (RunOptions[Id] extends {readonly detailIn: (context: never) => infer Detail} ? Detail : unknown)
  : RunOptions[Id]['type'] extends FactorType
    ? ShownScale
    : ChosenValue<Id>;

type MenuOptionId = IdsWith<{readonly inMenu: true}>;

/** What the screen shows of each option that keys can change. */
export type ShownValues = {
  readonly [Id in MenuOptionId | 'workers']: ShownValue<Id>;
} & Appearance;

export type ShownId = keyof ShownValues;

/** The options that have a row in the menu. */
export type MenuId = MenuOptionId | AppearanceId;

/** Their ids, from top to bottom. */
export const menuIds: readonly MenuId[] = [
  ...(idsWhere(({inMenu}) => inMenu === true) as readonly MenuOptionId[]),
  ...appearanceIds,
];

/** What is shown of an option of the next run; null where it means nothing to the work. */
export const shownOption = <Id extends RunOptionId>(next: NextRun, id: Id): ShownValue<Id> | null =>
  shown(next, id) as ShownValue<Id> | null;

const shown = (next: NextRun, id: RunOptionId): unknown => {
  const {settings, choices, strategy} = next;
  const {type, initial, initialIn, detailIn} = runOption(id);
  if (!isTaken(id, choiceOf(settings, choices))) return null;
  if (type.type === 'factor') {
    const scalable = scalableOf(settings, choices);
    return scalable && {of: scalable.of, base: scalable.base, scale: settings.scale};
  }
  if (type.type !== 'number') return settings[id];
  const context = contextOf(next);
  const chosen = id === 'workers' ? settings.workers[strategy] : settings[id];
  const value = chosen ?? initialIn?.(context) ?? null;
  return value === null ? null : {value, isInitial: chosen === initial, ...detailIn?.(context)};
};
