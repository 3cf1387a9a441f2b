import type {Problem} from '../event/event.js';
import type {StrategyName} from '../event/plan.js';
import type {ExportResult} from '../export/exports.js';
import type {Obstacle} from '../options/run-option.js';
import type {Stop} from '../playback/stops.js';
import type {Gaps} from '../recording/problem.js';
import type {ShownId, ShownValues} from './shown-option.js';

/** An option of the next run was changed, under the strategy that was chosen last. */
export type OptionChange = {
  readonly [Id in ShownId]: {
    readonly kind: 'changed';
    readonly id: Id;
    readonly from: ShownValues[Id];
    readonly to: ShownValues[Id];
    readonly strategy: StrategyName;
  };
}[ShownId];

/** The one line that says what a key press did, as data; source/text has the wording. */
export type Message =
  | OptionChange
  /** The end of a range: nothing changed. */
  | {readonly kind: 'limit'; readonly id: ShownId; readonly value: number}
  /** No more threads or processes fit into the free memory, MB. */
  | {
      readonly kind: 'memory-limit';
      readonly workers: number;
      readonly needMb: number;
      readonly freeMb: number;
    }
  /** An option that cannot be changed now, and why. */
  | {
      readonly kind: 'unchangeable';
      readonly id: ShownId;
      readonly obstacle: Obstacle;
      readonly strategy: StrategyName;
    }
  /** The terminal can write one language alone. */
  | {readonly kind: 'one-language'}
  /** There is no run to freeze. */
  | {readonly kind: 'nothing-to-pause'}
  /** The cursor came to this stop. */
  | {readonly kind: 'stop'; readonly stop: Stop}
  /** The moment of the cursor has a mark of this name, which can be another one. */
  | {readonly kind: 'marked'; readonly name: string}
  /** Another moment has this name. */
  | {readonly kind: 'name-taken'; readonly name: string}
  /** How many times as fast as it happened a recording plays, or will. */
  | {readonly kind: 'playback-speed'; readonly speed: number}
  /** No moment of the run has a name, and no job failed. */
  | {readonly kind: 'no-stops'}
  /** The recording that is replayed ends here, and its run does not. */
  | {readonly kind: 'recording-cut'}
  /** Events are missing within the recording that is replayed. */
  | ({readonly kind: 'recording-gaps'} & Gaps)
  /** The event loop of the run is being blocked, ms. */
  | {readonly kind: 'blocking'; readonly ms: number}
  /** No jobs share an event loop now: under this strategy none do; null: none is held. */
  | {readonly kind: 'nothing-to-block'; readonly strategy: StrategyName | null}
  /** The program will be shown as soon as there is a run that it stands for. */
  | {readonly kind: 'code-later'}
  /** A run waits until the size of this choice is found. */
  | {readonly kind: 'calibrating'; readonly name: string}
  /** A run is being stopped. */
  | {readonly kind: 'stopping'; readonly strategy: StrategyName}
  /** Leaving; a second ctrl-c does not wait. */
  | {readonly kind: 'quitting'}
  /** What the planning of a run changed and the user should know; printable text. */
  | {readonly kind: 'notice'; readonly text: string}
  /** How an export ended whose page is closed. */
  | {readonly kind: 'exported'; readonly result: ExportResult}
  /** A run that could not begin, or whose runner ended before its first event. */
  | {readonly kind: 'not-started'; readonly strategy: StrategyName; readonly failure: Problem};
