import type {ValueResult} from './event.js';

/** What a job returned, undefined included; a preview of it where that is all there is. */
export const returnedValue = ({value, type}: ValueResult): unknown =>
  type === 'undefined' ? undefined : value;
