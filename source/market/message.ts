import type {Failure} from '../model/event/event.js';

/** The one thing a server's process says to its parent. */
export type MarketMessage =
  | {readonly type: 'listening'; readonly port: number}
  | {readonly type: 'failed'; readonly error: Failure};
