import type {StrategyName} from '../event/plan.js';
import type {RunState} from '../run/run-state.js';
import {type Appearance, LANGUAGES, type LanguageName, plainAppearance} from './appearance.js';
import type {DemonstrationStates} from './demonstration.js';
import type {Effect, Parting} from './effect.js';
import {type Machine, plainMachine} from './machine.js';
import type {Message} from './message.js';
import {type PageId, type PageStack, stackOf} from './page-stack.js';
import type {Score, Scores} from './score.js';
import type {Choice, Settings} from './settings.js';

/** The audience's side of the dashboard, apart from the run's own facts. */
export type SessionState = Appearance & {
  /** Those that the terminal can write. */
  readonly languages: readonly LanguageName[];
  readonly machine: Machine;
  readonly settings: Settings;
  readonly choices: readonly Choice[];
  /** The ways to look at a run, in the order of the key that goes through them. */
  readonly views: readonly PageId[];
  readonly pages: PageStack;
  /** What is known of each demonstration, by its page; absent before its first fact. */
  readonly demonstrations: DemonstrationStates;
  /** The row of the menu that the keys change. */
  readonly menu: {readonly row: number};
  /** Asked for last: what enter runs again and whose workers the keys change. */
  readonly strategy: StrategyName;
  readonly run: RunState | null;
  /** The run as it was when its explanation was last renewed; null before there is one. */
  readonly explained: RunState | null;
  /** Chosen and asked for, but its first event has not come yet. */
  readonly pending: StrategyName | null;
  /** True while what is pending waits for its size to be found. */
  readonly held: boolean;
  /** The choice whose size is being looked for; null while none is. */
  readonly calibrating: string | null;
  /** True from the cancel key until everyone of that run has gone home. */
  readonly cancelling: boolean;
  /** Frozen at this moment of the run, µs since its zero; null while the view follows it. */
  readonly pausedAt: number | null;
  /** The run as it was at that moment; `run` goes on. */
  readonly frozen: RunState | null;
  readonly scores: Scores;
  /** What was run since the launch, the latest first. */
  readonly history: readonly Score[];
  readonly message: Message | null;
  /** How it ends once everything is closed; null while nobody wants to leave. */
  readonly quitting: Parting | null;
  /** Numbers of the run asked for last and of the one in `run`; they count from 1, 0 is none. */
  readonly asked: number;
  readonly shown: number;
  /** Every run up to this number was told to stop. */
  readonly cancelled: number;
};

/** The audience's side before anybody has done anything. */
export const initial = (
  settings: Settings,
  choices: readonly Choice[],
  machine: Machine = plainMachine,
  appearance: Appearance = plainAppearance,
  languages: readonly LanguageName[] = LANGUAGES,
  strategy: StrategyName = 'thread',
  views: readonly [PageId, ...PageId[]] = ['lanes'],
): SessionState => ({
  ...appearance,
  languages,
  machine,
  settings,
  choices,
  views,
  pages: stackOf(views[0]),
  demonstrations: {},
  menu: {row: 0},
  strategy,
  run: null,
  explained: null,
  pending: null,
  held: false,
  calibrating: null,
  cancelling: false,
  pausedAt: null,
  frozen: null,
  scores: {},
  history: [],
  message: null,
  quitting: null,
  asked: 0,
  shown: 0,
  cancelled: 0,
});

/** True while a run is on, or asked for. */
export const isLive = ({run, pending}: SessionState): boolean =>
  pending !== null || (run !== null && run.stage !== 'over');

/** True while nothing runs, nor is about to: what is held does not. */
export const isQuiet = ({run, pending, held}: SessionState): boolean =>
  (pending === null || held) && (run === null || run.stage === 'over');

/** A view that follows the run. */
export const following: Pick<SessionState, 'pausedAt' | 'frozen'> = {pausedAt: null, frozen: null};

/** A session after an action, and what must be done because of it. */
export type Step = readonly [SessionState, readonly Effect[]];
