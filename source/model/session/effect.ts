import type {Marker} from '../event/marker.js';
import type {StrategyName} from '../event/plan.js';
import type {Prediction} from '../event/prediction.js';
import type {ExportId} from '../export/exports.js';
import type {Opening} from '../playback/playback.js';
import type {Position, Target} from '../playback/seek.js';
import type {PageId} from './page-stack.js';
import type {Order} from './settings.js';

/** The signals that ask to end; ctrl-c counts as the first. */
export type EndSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

/** How the dashboard is left: a key closes it, or a signal does. */
export type ExitReason = 'closed' | EndSignal;

/** What the dashboard command must do because of an action. */
export type Effect =
  | {
      readonly type: 'start';
      readonly number: number;
      readonly strategy: StrategyName;
      readonly settings: Order;
      readonly prediction?: Prediction;
    }
  /** Find the size that suits this machine; never beside a run. */
  | {readonly type: 'calibrate'; readonly settings: Order}
  /** Execute the demonstration of a page; one that is under way is stopped first. */
  | {
      readonly type: 'demonstrate';
      readonly page: PageId;
      readonly settings: unknown;
      readonly prediction?: Prediction;
    }
  | {readonly type: 'stop-demonstration'}
  /** Stop the present run, and forget one that still waits to begin. */
  | {readonly type: 'cancel'}
  /** Block the event loop of the present run's executors for so long. */
  | {readonly type: 'block'; readonly ms: number}
  /** Look up how a run was at another moment of its tape; the answer is an action of the type `moment`. */
  | {
      readonly type: 'seek';
      readonly tape: number;
      readonly from: Position;
      readonly to: Target;
      readonly opens?: Opening;
    }
  /** Add a marker to a tape, or take it away. */
  | {readonly type: 'mark'; readonly tape: number; readonly marker: Marker}
  | {readonly type: 'read-lessons'}
  /** Write files of what is pictured. */
  | {readonly type: 'export'; readonly id: ExportId}
  /** Give up the export in progress: nothing of it stays. */
  | {readonly type: 'stop-export'}
  | {readonly type: 'suspend'}
  | {readonly type: 'quit'; readonly reason: ExitReason}
  /** Leave now and kill the processes that are still alive. */
  | {readonly type: 'kill'; readonly reason: ExitReason};
