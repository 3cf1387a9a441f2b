import type {LaneState} from '../../model/timeline/span.js';

/** All that a lane can do, the most telling first: a legend leaves out the last ones where there is little room. */
export const STATES: readonly LaneState[] = [
  'running',
  'ready',
  'blocked',
  'in flight',
  'suspended',
  'locked',
  'unexplained',
  'idle',
  'starting',
  'failed',
  'exited',
];
