import type {Problem} from '../event/event.js';
import type {StrategyName} from '../event/plan.js';
import type {Obstacle} from './machine.js';
import type {MenuId} from './menu.js';
import type {Scaled} from './scale.js';

/** The one line that tells what a key press did, as data; the wording is the text's. */
export type Message =
  /** Workers of this strategy from the next run on. */
  | {readonly kind: 'workers'; readonly strategy: StrategyName; readonly from: number; readonly to: number}
  /** sync has one worker whatever one asks for. */
  | {readonly kind: 'one-worker'; readonly strategy: StrategyName}
  /** Jobs from the next run on. */
  | {readonly kind: 'jobs'; readonly from: number; readonly to: number}
  /** The end of a range: nothing changed. */
  | {
      readonly kind: 'limit';
      readonly of: 'workers' | 'jobs' | 'scale' | 'size' | 'latency' | 'cores' | 'uvThreads';
      readonly value: number;
    }
  /** From the next run on latency (ms) or size is taken so many times over. */
  | {readonly kind: 'scale'; readonly of: Scaled; readonly base: number; readonly scale: number}
  /** So many of the machine's cores from the next run on; `all`: all that there are. */
  | {readonly kind: 'cores'; readonly cores: number; readonly all: boolean}
  /** Runs cannot be confined to cores here. */
  | {readonly kind: 'unconfinable'; readonly obstacle: Obstacle}
  /** With or without one lock for the threads of a process, from the next run on. */
  | {readonly kind: 'lock'; readonly on: boolean}
  /** A row of the menu was changed, from the next run on. */
  | {readonly kind: 'setting'; readonly id: MenuId}
  /** A setting that means nothing to what is chosen. */
  | {readonly kind: 'meaningless'; readonly id: MenuId}
  /** The terminal can write one language alone. */
  | {readonly kind: 'one-language'}
  /** The view stands still while the run goes on. */
  | {readonly kind: 'paused'}
  /** There is no run that goes on. */
  | {readonly kind: 'nothing-to-pause'}
  /** Workload or preset from the next run on. */
  | {readonly kind: 'choice'; readonly name: string}
  /** A run waits until the size of this choice is found. */
  | {readonly kind: 'calibrating'; readonly name: string}
  /** A run is being stopped. */
  | {readonly kind: 'stopping'; readonly strategy: StrategyName}
  /** Leaving; a second ctrl-c does not wait. */
  | {readonly kind: 'quitting'}
  /** What the planning of a run changed and a person should know; printable text. */
  | {readonly kind: 'notice'; readonly text: string}
  /** A run that could not begin, or that died before its first event. */
  | {readonly kind: 'not-started'; readonly strategy: StrategyName; readonly failure: Problem};
