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

/** What is on the screen besides the run: exactly one at a time. */
export type Mode = 'lanes' | 'jobs' | 'help';

/** One line of the scoreboard: a strategy's last run and the settings it ran under. */
export type Score = {readonly plan: Plan; readonly run: RunState};

/** The audience's side of the dashboard, apart from the run's own facts. */
export type SessionState = {
  readonly settings: Settings;
  readonly mode: Mode;
  /** Kitchen words, or the field's standard terms. */
  readonly terms: 'kitchen' | 'standard';
  readonly run: RunState | null;
  /** Chosen and asked for, but its first event has not come yet. */
  readonly pending: StrategyName | null;
  /** True from the cancel key until everyone of that run has gone home. */
  readonly cancelling: boolean;
  readonly scores: Readonly<Partial<Record<StrategyName, Score>>>;
  /** First visible row of the lanes or list. */
  readonly scroll: number;
  /** One line that a key press caused ("workers: 5, from the next run"), or null. */
  readonly message: string | null;
};

/** What happened on the audience's side; events of the run come in as one of these too. */
export type Action =
  | {readonly type: 'run'; readonly strategy: StrategyName}
  | {readonly type: 'again'}
  | {readonly type: 'stop'}
  | {readonly type: 'workers'; readonly by: number}
  | {readonly type: 'jobs'; readonly by: number}
  | {readonly type: 'scroll'; readonly by: number}
  | {readonly type: 'mode'; readonly mode: Mode}
  | {readonly type: 'workload'}
  | {readonly type: 'terms'}
  | {readonly type: 'quit'}
  | {readonly type: 'events'; readonly events: readonly RunEvent[]};

/** What the dashboard command must do because of an action. */
export type Effect =
  | {readonly type: 'start'; readonly strategy: StrategyName; readonly settings: Settings}
  | {readonly type: 'cancel'}
  | {readonly type: 'quit'};
