import type {Failure} from '../event/event.js';
import type {Prediction} from '../event/prediction.js';

/** How a demonstration ended: by itself, on request, or because it broke. */
export type DemonstrationOutcome = 'finished' | 'stopped' | 'failed';

/**
 * What every demonstration reports first and last. `at`: µs since it began. `prediction`: what the audience predicted
 * of it, where a lesson asked; its threads know nothing of that.
 */
export type FrameFact<Settings = unknown> =
  | {
      readonly at: number;
      readonly type: 'started';
      readonly settings: Settings;
      readonly prediction?: Prediction;
    }
  | {
      readonly at: number;
      readonly type: 'finished';
      readonly outcome: DemonstrationOutcome;
      readonly error?: Failure;
    };

/**
 * When a fact happened: `at`, µs since the demonstration began, and `ticket`, its place among all facts of its
 * threads. Tickets come from one atomic counter and have no gaps. A thread takes the ticket of a release before
 * the release and that of an acquisition after it, so that in their order no lock ever has two holders.
 */
export type Stamp = {readonly at: number; readonly ticket: number};

/** Facts of one kind, stamped. */
export type Stamped<Fact> = Fact & Stamp;
