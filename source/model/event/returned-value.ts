import type {ValueResult} from './event.js';

/** What a job returned, for a person: undefined included, as text where JSON cannot hold it. */
export const returnedValue = (result: ValueResult): unknown => {
  if (result.type === 'undefined') return undefined;
  return result.type === 'inexact' ? result.text : result.value;
};
