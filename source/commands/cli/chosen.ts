import {appearanceOptions} from '../../model/options/appearance.js';
import type {ValueOf} from '../../model/options/option-type.js';
import {runOptions} from '../../model/options/run-options.js';
import {type OptionName, optionRows, type options} from './options.js';

type Value<Name extends OptionName> = ValueOf<(typeof options)[Name]['type']>;

/** What was given on the command line; what was not is absent. */
export type Chosen = {readonly [Name in OptionName]?: Value<Name>};

/** The options that neither a run nor the appearance has. */
type OwnName = Exclude<OptionName, keyof typeof runOptions | keyof typeof appearanceOptions>;

/** The value of every option of the command line alone. */
export type CommandValues = {
  readonly [Name in OwnName]: Value<Name> | ((typeof options)[Name]['initial'] extends null ? null : never);
};

const ownRows = optionRows.filter(([name]) => !(name in runOptions) && !(name in appearanceOptions));

/** What was given, completed by the initial values; an option that stands for another one has set it. */
export const commandValues = (chosen: Chosen): CommandValues => {
  const given: Readonly<Record<string, unknown>> = chosen;
  const stoodFor = ownRows.flatMap(([name, {standsFor}]) =>
    standsFor && given[name] !== undefined ? [[standsFor.option, standsFor.value] as const] : [],
  );
  return {
    ...Object.fromEntries(ownRows.map(([name, {initial}]) => [name, given[name] ?? initial])),
    ...Object.fromEntries(stoodFor),
  } as CommandValues;
};
