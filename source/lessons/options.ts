import * as v from 'valibot';
import type {OptionType} from '../model/options/option-type.js';
import {type RunOptionId, runOptionRows} from '../model/options/run-options.js';
import {forAllStrategies, type Settings} from '../model/session/settings.js';

/** The options of a run that a lesson can set, by the name that the command line gives them. */
const named: readonly (readonly [name: string, id: RunOptionId, type: OptionType])[] = runOptionRows.flatMap(
  ([id, {flags, type}]) => {
    const name = flags === null ? undefined : /--(?:no-)?([\w-]+)/.exec(flags)?.[1];
    return name === undefined || schemaOf(type) === null ? [] : [[name, id, type] as const];
  },
);

/** The schema of the values of an option; null where a lesson cannot set it. */
function schemaOf(type: OptionType): v.GenericSchema | null {
  switch (type.type) {
    case 'number':
      return v.pipe(v.number(), v.integer(), v.minValue(type.range.from), v.maxValue(type.range.to));
    case 'name':
      return v.picklist(type.names);
    case 'flag':
      return v.boolean();
    case 'addresses':
      return v.array(v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/i)));
    default:
      return null;
  }
}

/** The schema of each option that a lesson can set. */
export const optionSchemas: Readonly<Record<string, v.GenericSchema>> = Object.fromEntries(
  named.flatMap(([name, , type]) => {
    const schema = schemaOf(type);
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
