import type {StrategyName} from '../event/plan.js';
import type {Prediction} from '../event/prediction.js';
import {type ExportsState, noExports} from '../export/exports.js';
import type {Catalogue} from '../lesson/lesson.js';
import {type LessonsState, noLessons} from '../lesson/lesson-state.js';
import {type Appearance, type LanguageName, plainAppearance} from '../options/appearance.js';
import {type Machine, plainMachine} from '../options/machine.js';
import type {Playback} from '../playback/playback.js';
import type {RunState} from '../run/run-state.js';
import {type CodeStrip, noCode} from './code-strip.js';
import type {DemonstrationStates} from './demonstration.js';
import type {Effect, ExitReason} from './effect.js';
import type {Message} from './message.js';
import {type PageId, type PageStack, stackOf} from './page-stack.js';
import type {Score, Scores} from './score.js';
import type {Choice, Settings} from './settings.js';
import {FIRST_VIEW} from './views.js';

/** What the dashboard shows and what was chosen, beside the state of the run itself. */
export type SessionState = Appearance & {
  /** The languages that the terminal can write. */
  readonly languages: readonly LanguageName[];
  readonly machine: Machine;
  readonly settings: Settings;
  readonly choices: readonly Choice[];
  readonly pages: PageStack;
  /** What is known of each demonstration, by its page; absent before its first fact. */
  readonly demonstrations: DemonstrationStates;
  readonly lessons: LessonsState;
  /** What is typed into the search of the glossary. */
  readonly search: string;
  /** The page whose demonstration was started and not stopped since; null where there is none. */
  readonly demonstrating: PageId | null;
  readonly code: CodeStrip;
  /** What the page below the list of exports showed when that was opened, µs since its run's zero; null: it is closed. */
  readonly pictured: {readonly session: SessionState; readonly nowUs: number} | null;
  readonly exports: ExportsState;
  /** The row of the menu that the keys change. */
  readonly menu: {readonly row: number};
  /** The strategy chosen last: enter runs it again and the keys change its workers. */
  readonly strategy: StrategyName;
  readonly run: RunState | null;
  /** The run as it was when its explanation was last renewed; null before there is one. */
  readonly explained: RunState | null;
  /** The strategy of a run that is requested and has no event yet. */
  readonly pending: StrategyName | null;
  /** What the audience predicted of the run requested last; null where no lesson asked. */
  readonly prediction: Prediction | null;
  /** True while the pending run waits for the calibration of its size. */
  readonly awaitsSize: boolean;
  /** The choice whose size is being calibrated; null while none is. */
  readonly calibrating: string | null;
  /** True from the cancel key until every executor of that run has ended. */
  readonly cancelling: boolean;
  /** The moment at which the view is frozen, µs since the run's zero; null while the view follows the run. */
  readonly pausedAt: number | null;
  /** The run's state at that moment; `run` is updated further. */
  readonly frozen: RunState | null;
  /** Where the frozen view is on the tape of its run, and whether it plays; null while the view follows the run. */
  readonly playback: Playback | null;
  /** The part of a recording that is read for a moment that was asked for, 0 to 1; null where nothing is read. */
  readonly reading: number | null;
  readonly scores: Scores;
  /** The runs since the launch, the latest first. */
  readonly history: readonly Score[];
  /** The page of all of them: its row, and the numbers of those that are marked, at most two. */
  readonly historyList: {readonly row: number; readonly marked: readonly number[]};
  readonly message: Message | null;
  /** Why the dashboard is closing; null while it is not. */
  readonly quitting: ExitReason | null;
  /** Number of the run requested last and of the one in `run`, from 1; 0: none. */
  readonly requested: number;
  readonly shown: number;
  /** Every run up to this number has been cancelled. */
  readonly cancelled: number;
};

/** What a session begins with. */
export type SessionStart = {
  readonly settings: Settings;
  readonly choices: readonly Choice[];
  readonly machine?: Machine;
  readonly appearance?: Appearance;
  readonly languages?: readonly LanguageName[];
  readonly strategy?: StrategyName;
  /** The view that is shown; absent: the first one. */
  readonly view?: PageId | undefined;
  readonly lessons?: Catalogue;
};

/** The session before any key is pressed. */
export const initialSession = ({
  settings,
  choices,
  machine = plainMachine,
  appearance = plainAppearance,
  languages = [appearance.language],
  strategy = 'thread',
  view = FIRST_VIEW,
  lessons = noLessons,
}: SessionStart): SessionState => ({
  ...appearance,
  languages,
  machine,
  settings,
  choices,
  pages: stackOf(view),
  demonstrations: {},
  lessons: {...noLessons, ...lessons},
  search: '',
  demonstrating: null,
  code: noCode,
  pictured: null,
  exports: noExports,
  menu: {row: 0},
  strategy,
  run: null,
  explained: null,
  pending: null,
  prediction: null,
  awaitsSize: false,
  calibrating: null,
  cancelling: false,
  pausedAt: null,
  frozen: null,
  playback: null,
  reading: null,
  scores: {},
  history: [],
  historyList: {row: 0, marked: []},
  message: null,
  quitting: null,
  requested: 0,
  shown: 0,
  cancelled: 0,
});

/** True while a run is in progress or requested. */
export const isLive = ({run, pending}: SessionState): boolean =>
  pending !== null || (run !== null && run.stage !== 'over');

/** True while no job can disturb a calibration: a run that waits for its size has not begun. */
export const isQuiet = ({run, pending, awaitsSize}: SessionState): boolean =>
  (pending === null || awaitsSize) && (run === null || run.stage === 'over');

/** A view that follows the run. */
export const following: Pick<SessionState, 'pausedAt' | 'frozen' | 'playback' | 'reading'> = {
  pausedAt: null,
  frozen: null,
  playback: null,
  reading: null,
};

/** A session after an action, and what must be done because of it. */
export type Step = readonly [SessionState, readonly Effect[]];
