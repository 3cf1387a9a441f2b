import type {Problem, RunEvent} from '../event/event.js';
import type {StrategyName} from '../event/plan.js';
import type {Order} from './settings.js';

/** The signals that ask to end; ctrl-c counts as the first. */
export type EndSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

/** How the audience leaves: it closes the dashboard, or a signal does. */
export type Parting = 'closed' | EndSignal;

/** What happened on the audience's side; events of the run come in as one of these too. */
export type Action =
  | {readonly type: 'run'; readonly strategy: StrategyName}
  | {readonly type: 'again'}
  /** Closes help or the menu, follows the run again, or stops it. */
  | {readonly type: 'back'}
  | {readonly type: 'workers'; readonly by: number}
  | {readonly type: 'jobs'; readonly by: number}
  | {readonly type: 'workload'; readonly by: number}
  /** Twice (1) or half (-1) the latency or size. */
  | {readonly type: 'speed'; readonly by: number}
  /** More or fewer cores. */
  | {readonly type: 'cores'; readonly by: number}
  /** With or without one lock for the threads of a process. */
  | {readonly type: 'lock'}
  /** `last`: the greatest first row that makes sense now. */
  | {readonly type: 'scroll'; readonly by: number; readonly last: number}
  | {readonly type: 'view'}
  /** The next view or the menu. */
  | {readonly type: 'tour'; readonly by: number}
  | {readonly type: 'help'}
  | {readonly type: 'menu'}
  | {readonly type: 'menu-row'; readonly by: number}
  | {readonly type: 'menu-value'; readonly by: number}
  /** `atUs`: the present moment of the run, µs since its zero. */
  | {readonly type: 'pause'; readonly atUs: number}
  | {readonly type: 'terms'}
  | {readonly type: 'language'}
  | {readonly type: 'suspend'}
  /** Leave in good order; `urgent`: asked a second time, it does not wait. */
  | {readonly type: 'quit'; readonly ending: Parting; readonly urgent: boolean}
  | {readonly type: 'events'; readonly number: number; readonly events: readonly RunEvent[]}
  | {readonly type: 'notice'; readonly text: string}
  /** The run of that number could not begin. */
  | {readonly type: 'not-started'; readonly number: number; readonly failure: Problem}
  /** It was taken back before it began. */
  | {readonly type: 'dropped'; readonly number: number}
  /** The screen is there. */
  | {readonly type: 'opened'}
  /** The size that suits this machine; null where none could be found. */
  | {readonly type: 'calibrated'; readonly name: string; readonly size: number | null}
  /** Looking for it was stopped, as something else is to run. */
  | {readonly type: 'calibration-stopped'};

/** What the dashboard command must do because of an action. */
export type Effect =
  | {
      readonly type: 'start';
      readonly number: number;
      readonly strategy: StrategyName;
      readonly settings: Order;
    }
  /** Look for the size that suits this machine, beside no run. */
  | {readonly type: 'calibrate'; readonly settings: Order}
  /** Stop the run that is on, and forget one that still waits to begin. */
  | {readonly type: 'cancel'}
  | {readonly type: 'suspend'}
  | {readonly type: 'quit'; readonly ending: Parting}
  /** Leave now, killing what is still there. */
  | {readonly type: 'kill'; readonly ending: Parting};
