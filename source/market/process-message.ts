import type {Failure} from '../model/event/event.js';

/** The one message that the server's process sends to its parent. */
export type MarketMessage =
  | {readonly type: 'listening'; readonly port: number}
  | {readonly type: 'failed'; readonly error: Failure};
