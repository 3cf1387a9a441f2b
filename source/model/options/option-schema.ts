import * as v from 'valibot';
import type {OptionType} from './option-type.js';

/** The schema of an option's value in a file; null where the value is of no plain type. */
export const optionSchema = (type: OptionType): v.GenericSchema | null => {
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
};
