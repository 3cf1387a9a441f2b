import * as v from 'valibot';
import {optionSchema} from '../model/options/option-schema.js';
import type {OptionType} from '../model/options/option-type.js';
import {type RunOptionId, runOptionRows} from '../model/options/run-options.js';
import {forAllStrategies, type Settings} from '../model/session/settings.js';

/** The options of a run that a lesson can set, by the name that the command line gives them. */
const named: readonly (readonly [name: string, id: RunOptionId, type: OptionType])[] = runOptionRows.flatMap(
  ([id, {flags, type}]) => {
    const name = flags === null ? undefined : /--(?:no-)?([\w-]+)/.exec(flags)?.[1];
    return name === undefined || optionSchema(type) === null ? [] : [[name, id, type] as const];
  },
);

/** The schema of each option that a lesson can set. */
export const optionSchemas: Readonly<Record<string, v.GenericSchema>> = Object.fromEntries(
  named.flatMap(([name, , type]) => {
    const schema = optionSchema(type);
    return schema ? [[name, v.optional(schema)]] : [];
  }),
);

/** Settings from the values of a lesson, which its schema has seen. */
export const settingsFrom = (values: Readonly<Record<string, unknown>>): Partial<Settings> =>
  Object.fromEntries(
    named
      .filter(([name]) => values[name] !== undefined)
      .map(([name, id]) => [id, id === 'workers' ? forAllStrategies(values[name]) : values[name]]),
  );
