import type {FrameFact} from '../demonstrations/fact.js';
import type {RunEvent} from '../event/event.js';
import type {StrategyName} from '../event/plan.js';
import type {Order} from '../session/settings.js';
import type {Entry, RaceResult} from './race.js';
import type {Remaining} from './remaining.js';

/** What races: the strategies, each with its workers; or one strategy with several numbers of workers. */
export type RaceKind = 'strategies' | Exclude<StrategyName, 'sync'>;

/** A race as the dashboard asks for it. */
export type RaceSettings = {
  readonly kind: RaceKind;
  readonly order: Order;
  /** True: the size of the work has to suit this machine, and is found first. */
  readonly wantsSize: boolean;
  readonly entries: readonly Entry[];
  readonly seed: number;
  /** Rounds at least, and the time after which no further one begins, ms. */
  readonly minRuns: number;
  readonly maxMs: number;
};

/** What the page of a race is about. `at`: µs since the race began. */
export type RaceFact =
  | FrameFact<RaceSettings>
  | {readonly type: 'calibrating'; readonly at: number}
  /** A trial begins; its events follow. `remaining`: how long the race will go on; null where that is not known. */
  | {
      readonly type: 'trial';
      readonly at: number;
      readonly entry: Entry;
      readonly round: number;
      readonly remaining: Remaining | null;
    }
  | {readonly type: 'events'; readonly at: number; readonly events: readonly RunEvent[]}
  /** What is known after a trial. */
  | {readonly type: 'measured'; readonly at: number; readonly result: RaceResult};
