import type {DemonstrationName} from './table.js';

/** Messages from the screen process to the process of a demonstration. */
export type ToDemonstration =
  | {readonly type: 'start'; readonly name: DemonstrationName; readonly settings: unknown}
  | {readonly type: 'stop'};
