import type {RunEvent} from './event.js';
import type {Arithmetic, Plan, StrategyName} from './plan.js';
import type {RunState} from './run.js';

/** What the audience chose; applies to the next run. */
export type Settings = {
  /** Name of a preset or workload row, or `module`. */
  readonly choice: string;
  /** null: the strategy's own default (4; async: all jobs; sync: always 1). */
  readonly workers: Readonly<Record<StrategyName, number | null>>;
  /** null: the workload's default. */
  readonly jobs: number | null;
  readonly size: number | null;
  readonly latencyMs: number;
  readonly arithmetic: Arithmetic;
  readonly fresh: boolean;
  readonly session: boolean;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly urls: readonly string[];
  readonly module: string | null;
};

/** What can be chosen with the workload key: a row of the workload table, a preset, or a module. */
export type Choice = {
  readonly name: string;
  /** How many jobs it has when nobody says otherwise. */
  readonly jobs: number;
};

/** What fills the screen: exactly one at a time. */
export type Mode = View | 'help';

/** The ways to look at a run. */
export type View = 'lanes' | 'jobs';

/** One line of the scoreboard: a strategy's last run and the settings it ran under. */
export type Score = {readonly plan: Plan; readonly run: RunState};

/** The one line that tells what a key press did, as data; the wording is the text's. */
export type Message =
  /** Workers of this strategy from the next run on. */
  | {readonly kind: 'workers'; readonly strategy: StrategyName; readonly from: number; readonly to: number}
  /** sync has one worker whatever one asks for. */
  | {readonly kind: 'one-worker'; readonly strategy: StrategyName}
  /** Jobs from the next run on. */
  | {readonly kind: 'jobs'; readonly from: number; readonly to: number}
  /** The end of a range: nothing changed. */
  | {readonly kind: 'limit'; readonly of: 'workers' | 'jobs'; readonly value: number}
  /** Workload or preset from the next run on. */
  | {readonly kind: 'choice'; readonly name: string}
  /** A run is being stopped. */
  | {readonly kind: 'stopping'; readonly strategy: StrategyName}
  /** Leaving; a second ctrl-c does not wait. */
  | {readonly kind: 'quitting'}
  /** What the planning of a run changed and a person should know; printable text. */
  | {readonly kind: 'notice'; readonly text: string}
  /** A run that could not begin, or that died before its first event; printable text. */
  | {readonly kind: 'not-started'; readonly strategy: StrategyName; readonly text: string};

/** The audience's side of the dashboard, apart from the run's own facts. */
export type SessionState = {
  readonly settings: Settings;
  readonly choices: readonly Choice[];
  readonly mode: Mode;
  /** The view that is shown, or that help will give way to. */
  readonly view: View;
  /** Kitchen words, or the field's standard terms. */
  readonly terms: 'kitchen' | 'standard';
  /** Asked for last: what enter runs again and whose workers the keys change. */
  readonly strategy: StrategyName;
  readonly run: RunState | null;
  /** Chosen and asked for, but its first event has not come yet. */
  readonly pending: StrategyName | null;
  /** True from the cancel key until everyone of that run has gone home. */
  readonly cancelling: boolean;
  readonly scores: Readonly<Partial<Record<StrategyName, Score>>>;
  /** First visible row of the lanes, list or help. */
  readonly scroll: number;
  readonly message: Message | null;
  /** The exit code to leave with once everything is closed; null while nobody wants to leave. */
  readonly quitting: number | null;
  /** Numbers of the run asked for last and of the one in `run`; they count from 1, 0 is none. */
  readonly asked: number;
  readonly shown: number;
};

/** What happened on the audience's side; events of the run come in as one of these too. */
export type Action =
  | {readonly type: 'run'; readonly strategy: StrategyName}
  | {readonly type: 'again'}
  /** Closes help, or stops the run. */
  | {readonly type: 'back'}
  | {readonly type: 'workers'; readonly by: number}
  | {readonly type: 'jobs'; readonly by: number}
  | {readonly type: 'workload'; readonly by: number}
  /** `last`: the greatest first row that makes sense now. */
  | {readonly type: 'scroll'; readonly by: number; readonly last: number}
  | {readonly type: 'view'}
  | {readonly type: 'help'}
  | {readonly type: 'terms'}
  | {readonly type: 'suspend'}
  /** Leave in good order with this exit code; `urgent`: asked a second time, it does not wait. */
  | {readonly type: 'quit'; readonly code: number; readonly urgent: boolean}
  | {readonly type: 'events'; readonly number: number; readonly events: readonly RunEvent[]}
  | {readonly type: 'notice'; readonly text: string}
  /** The run of that number could not begin. */
  | {readonly type: 'not-started'; readonly number: number; readonly text: string}
  /** It was taken back before it began. */
  | {readonly type: 'dropped'; readonly number: number};

/** What the dashboard command must do because of an action. */
export type Effect =
  | {
      readonly type: 'start';
      readonly number: number;
      readonly strategy: StrategyName;
      readonly settings: Settings;
    }
  /** Stop the run that is on, and forget one that still waits to begin. */
  | {readonly type: 'cancel'}
  | {readonly type: 'suspend'}
  | {readonly type: 'quit'; readonly code: number}
  /** Leave now, killing what is still there. */
  | {readonly type: 'kill'; readonly code: number};
