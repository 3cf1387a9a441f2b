import {
  type HeaderOptionId,
  headerIds,
  initialValues,
  type PlanOptions,
} from '../model/options/option-values.js';
import type {RunOptionId, RunOptions} from '../model/options/run-options.js';
import type {OptionChange} from '../model/session/message.js';
import type {MenuId, ShownId, ShownValues} from '../model/session/shown-option.js';

/** The words for an option on the screen, in one language and vocabulary. */
export type OptionText<Id extends ShownId> = {
  readonly label: string;
  readonly value: (shown: ShownValues[Id]) => string;
  /** The line that says that a key changed it; where it is absent a line with the label alone does. */
  readonly changed?: (change: Extract<OptionChange, {id: Id}>) => string;
  /** A number at the end of its range; where it is absent the number alone is said. */
  readonly limit?: (value: number) => string;
} & (Id extends MenuId
  ? {
      /** What a change of it will show, in the menu. */
      readonly shows: string | ((shown: ShownValues[Id]) => string);
    }
  : unknown) &
  (Id extends HeaderOptionId
    ? {
        /** A value that is not the initial one, in the header of a run. */
        readonly condition: (value: NonNullable<PlanOptions[Id]>) => string;
      }
    : unknown);

export type OptionTexts = {readonly [Id in ShownId]: OptionText<Id>};

/** English words for an option on the command line: what its help line says, and what it contradicts. */
export type CommandLineWords<Row extends {readonly flags: string | null}> = Row['flags'] extends string
  ? {
      readonly meaning: string;
      /** What holds when it is not given; absent where the row's initial value says it, or nothing does. */
      readonly initially?: string;
      /** The end of its range, where the row alone does not say it. */
      readonly most?: string;
    } & (Row extends {readonly someWork: true}
      ? {
          /** Why other work does not take it; `takers`: the work that does. */
          readonly otherWork: (takers: string) => string;
        }
      : unknown) &
      (Row extends {readonly notWith: readonly (infer Other extends string)[]}
        ? {readonly notWith: Readonly<Record<Other, string>>}
        : unknown)
  : unknown;

/** English words for a run option, on the command line and on the screen in the words of a vocabulary. */
export type RunOptionWords<Id extends RunOptionId, Terms> = CommandLineWords<RunOptions[Id]> &
  (Id extends ShownId ? {readonly screen: (terms: Terms) => OptionText<Id>} : unknown);

/** What a run is given of the machine and how its threads may compute, where that is not the initial value. */
export const conditionsOf = (
  texts: OptionTexts,
  plan: Pick<PlanOptions, HeaderOptionId>,
): readonly string[] =>
  headerIds
    .filter(id => plan[id] !== initialValues[id])
    .map(id => {
      const say = texts[id].condition as (value: unknown) => string;
      return say(plan[id]);
    });

/** A line of the option's own that says that a key changed it; null where it has none. */
export const changedLine = (texts: OptionTexts, change: OptionChange): string | null => {
  const say = texts[change.id].changed as ((change: OptionChange) => string) | undefined;
  return say?.(change) ?? null;
};

/** The value of a row of the menu. */
export const optionValue = <Id extends ShownId>(
  texts: OptionTexts,
  {id, value}: {readonly id: Id; readonly value: ShownValues[Id]},
): string => {
  const say = texts[id].value as (value: ShownValues[Id]) => string;
  return say(value);
};

/** What a change of a row of the menu will show; of the work, what it is. */
export const optionShows = <Id extends MenuId>(
  texts: OptionTexts,
  {id, value}: {readonly id: Id; readonly value: ShownValues[Id]},
): string => {
  const shows = texts[id].shows as string | ((value: ShownValues[Id]) => string);
  return typeof shows === 'string' ? shows : shows(value);
};

/** The name of a language in another one. */
export const languageName = (language: string, inLanguage: string): string =>
  new Intl.DisplayNames(inLanguage, {type: 'language'}).of(language) ?? language;
