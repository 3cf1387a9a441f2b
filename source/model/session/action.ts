import type {Problem, RunEvent} from '../event/event.js';
import type {StrategyName} from '../event/plan.js';
import type {ExportId, ExportResult} from '../export/exports.js';
import type {Catalogue} from '../lesson/lesson.js';
import type {Target} from '../playback/seek.js';
import type {Gaps} from '../recording/problem.js';
import {withCalibratedSize} from './calibration.js';
import {demonstrate} from './demonstrating.js';
import {type Demonstrations, folded} from './demonstration.js';
import type {ExitReason} from './effect.js';
import {beginExport, exportEnded, exportGoesOn, exportMarked, toggleExports} from './exporting.js';
import {erased, openTerm, typed} from './glossary.js';
import {historyMarked, historyMoved, openChosen} from './history-list.js';
import {leaveInnermost} from './leave-innermost.js';
import {
  beginLesson,
  blockedForStep,
  goOn,
  hasWatched,
  lessonMarked,
  markAnswer,
  openLesson,
  openLessons,
  PREDICTION,
  turnStep,
  typeGuess,
  undoVote,
  vote,
  watch,
  withCatalogue,
} from './lessons.js';
import {blockLoop} from './loop-block.js';
import {markMoment, nameErased, nameTyped, namingOf, takeName} from './marks.js';
import {menuChanged, menuMoved, optionChanged} from './menu.js';
import {
  nextPage,
  nextView,
  otherLanguage,
  toggleCode,
  toggleOverlay,
  togglePanel,
  turnTo,
} from './navigation.js';
import {type PageId, scrolledTo} from './page-stack.js';
import {
  changeSpeed,
  chooseJob,
  cursorMoved,
  freezeOrPlay,
  jump,
  moveCursor,
  openTape,
  readOn,
  type Sought,
} from './playing.js';
import {applyEvents, quit, start, startFailed} from './run-requests.js';
import type {SessionState, Step} from './session-state.js';
import type {ShownId} from './shown-option.js';

const only = (state: SessionState, changes: Partial<SessionState>): Step => [{...state, ...changes}, []];

type Steps = {readonly by: number};

/**
 * What can happen to the dashboard, by name: the fold of each action, whose second parameter is what
 * the action carries. Adding an action is adding a row.
 */
export const actions = {
  run: (state: SessionState, {strategy}: {readonly strategy: StrategyName}) => start(state, strategy),
  /** The same strategy again; in a lesson, back to the question that the run was to answer. */
  again: (state: SessionState, _: unknown, demonstrations: Demonstrations) =>
    hasWatched(state) ? goOn(state, demonstrations) : start(state, state.strategy),
  back: (state: SessionState, _: unknown, demonstrations: Demonstrations): Step =>
    leaveInnermost(state, demonstrations),

  /** An option of the next run or of the appearance, changed by a step. */
  change: (state: SessionState, {id, by}: Steps & {readonly id: ShownId}) =>
    only(state, optionChanged(state, id, by)),

  /** `to`: the wished first row of the page that is shown. */
  scroll: (state: SessionState, {to}: {readonly to: number}) =>
    only(state, {pages: scrolledTo(state.pages, to)}),
  view: (state: SessionState) => only(state, nextView(state)),
  /** The next of the views and one more page; `orCode`: the other language, where the page shows a program. */
  tour: (
    state: SessionState,
    {by, last, orCode = false}: Steps & {readonly last: PageId; readonly orCode?: boolean},
  ) => only(state, orCode && state.code.shown ? otherLanguage(state) : nextPage(state, by, last)),
  code: (state: SessionState) => only(state, toggleCode(state)),
  panel: (state: SessionState, {page}: {readonly page: PageId}) => only(state, togglePanel(state, page)),
  overlay: (state: SessionState, {page}: {readonly page: PageId}) => only(state, toggleOverlay(state, page)),
  turn: (state: SessionState, {page}: {readonly page: PageId}) => only(state, turnTo(state, page)),
  'menu-row': (state: SessionState, {by}: Steps) => only(state, menuMoved(state, by)),
  'menu-value': (state: SessionState, {by}: Steps) => only(state, menuChanged(state, by)),

  /** Text typed into the name of a marker, or else into the search of the glossary. */
  type: (state: SessionState, {text}: {readonly text: string}): Step =>
    namingOf(state) === null ? only(state, typed(state, text)) : [nameTyped(state, text), []],
  erase: (state: SessionState): Step =>
    namingOf(state) === null ? only(state, erased(state)) : [nameErased(state), []],
  /** The whole entry of the marked term. */
  term: (state: SessionState) => only(state, openTerm(state)),

  /** The list of lessons, or the step that the class is in. */
  lessons: (state: SessionState): Step => openLessons(state),
  /** The question about the next run, or that of a lesson that asks about something else. */
  predict: (state: SessionState, {lesson = PREDICTION}: {readonly lesson?: string}): Step =>
    openLesson(state, lesson),
  /** The lessons that there are, read. */
  catalogue: (state: SessionState, {catalogue}: {readonly catalogue: Catalogue}) =>
    only(state, withCatalogue(state, catalogue)),
  'lesson-row': (state: SessionState, {by}: Steps): Step => [lessonMarked(state, by), []],
  /** `name`: absent, the marked one of the list. */
  'lesson-begin': (state: SessionState, {name}: {readonly name?: string}): Step => [
    beginLesson(state, name),
    [],
  ],
  'lesson-step': (state: SessionState, {by}: Steps): Step => [turnStep(state, by), []],
  'lesson-next': (state: SessionState, _: unknown, demonstrations: Demonstrations) =>
    goOn(state, demonstrations),
  'lesson-run': (state: SessionState, _: unknown, demonstrations: Demonstrations) =>
    watch(state, demonstrations),
  answer: (state: SessionState, {by}: Steps): Step => [markAnswer(state, by), []],
  /** `answer`: from 0; absent, the marked one. */
  vote: (state: SessionState, {by, answer}: Steps & {readonly answer?: number}): Step => [
    vote(state, by, answer),
    [],
  ],
  unvote: (state: SessionState): Step => [undoVote(state), []],
  guess: (state: SessionState, {character}: {readonly character: string}): Step => [
    typeGuess(state, character),
    [],
  ],

  /** `atUs`: the present moment of the run, µs since its zero. */
  pause: (state: SessionState, {atUs}: {readonly atUs: number}) => freezeOrPlay(state, atUs),
  /** Another place for the cursor of a frozen view. */
  seek: (state: SessionState, {to}: {readonly to: Target}) => moveCursor(state, to),
  /** How the run was at the place that was sought. */
  moment: (state: SessionState, sought: Sought): Step => [cursorMoved(state, sought), []],
  /** A recording is read for the place that was sought: so much of it is, 0 to 1. */
  reading: (state: SessionState, {share}: {readonly share: number}): Step => [readOn(state, share), []],
  'playback-speed': (state: SessionState, {by}: Steps): Step => [changeSpeed(state, by), []],
  /** The moment at which the cursor stands gets a mark; one that has a mark, another name for it. */
  marker: (state: SessionState): Step => markMoment(state),
  /** The mark is called what was typed. */
  name: (state: SessionState): Step => takeName(state),
  /** To the next moment that is worth a look, or the one before. */
  stop: (state: SessionState, {by}: Steps): Step => jump(state, by),
  'playback-job': (state: SessionState, {by}: Steps): Step => [chooseJob(state, by), []],
  /**
   * The tape of that number: of an earlier run, or of a file; `speed`: at which it plays, null: it stands still;
   * `gaps`: the events that are missing in the file.
   */
  'open-tape': (
    state: SessionState,
    {
      number,
      speed = null,
      gaps = null,
    }: {readonly number: number; readonly speed?: number | null; readonly gaps?: Gaps | null},
  ) => openTape(state, number, speed, gaps),

  /** The list of what can be taken home, of what is shown at this moment of the run, µs since its zero. */
  exports: (state: SessionState, {atUs}: {readonly atUs: number}): Step => [toggleExports(state, atUs), []],
  'export-row': (state: SessionState, {by}: Steps): Step => [exportMarked(state, by), []],
  /** `id`: absent, the marked one. */
  export: (state: SessionState, {id}: {readonly id?: ExportId}): Step => beginExport(state, id),
  'export-part': (state: SessionState, {share}: {readonly share: number}): Step => [
    exportGoesOn(state, share),
    [],
  ],
  exported: (state: SessionState, {result}: {readonly result: ExportResult}): Step => [
    exportEnded(state, result),
    [],
  ],
  'history-row': (state: SessionState, {by}: Steps): Step => only(state, historyMoved(state, by)),
  /** The chosen run of this launch is laid over another one, or is not any more. */
  'history-mark': (state: SessionState): Step => only(state, historyMarked(state)),
  /** Replays the chosen run. */
  'history-open': (state: SessionState): Step => openChosen(state),

  /** Block the event loop that the jobs of the run share. */
  block: (state: SessionState): Step => blockLoop(state),

  suspend: (state: SessionState): Step => [state, [{type: 'suspend'}]],
  /** Close the dashboard in good order; `urgent`: a second request does not wait. */
  quit: (state: SessionState, {reason, urgent}: {readonly reason: ExitReason; readonly urgent: boolean}) =>
    quit(state, reason, urgent),

  /** Events of the run of that number. */
  events: (
    state: SessionState,
    {number, events}: {readonly number: number; readonly events: readonly RunEvent[]},
  ): Step => blockedForStep(applyEvents(state, number, events)),
  /** Facts of the demonstration that a page shows. */
  facts: (
    state: SessionState,
    {page, facts}: {readonly page: PageId; readonly facts: readonly unknown[]},
    demonstrations: Demonstrations,
  ) => only(state, {demonstrations: folded(state.demonstrations, page, facts, demonstrations)}),
  /** Ends the demonstration that goes on; its page stays. */
  'demonstrate-stop': (state: SessionState): Step =>
    state.demonstrating === null
      ? [state, []]
      : [{...state, demonstrating: null}, [{type: 'stop-demonstration'}]],
  /** A run of the demonstration that a page shows, as a key of that page asks for it. */
  demonstrate: (
    state: SessionState,
    {page, wish}: {readonly page: PageId; readonly wish: unknown},
    demonstrations: Demonstrations,
  ) => demonstrate(state, page, wish, demonstrations),
  notice: (state: SessionState, {text}: {readonly text: string}) =>
    only(state, {message: {kind: 'notice', text}}),
  /** The run of that number could not begin. */
  'not-started': (
    state: SessionState,
    {number, failure}: {readonly number: number; readonly failure: Problem},
  ) => only(state, startFailed(state, number, failure)),
  /** The run of that number was taken back before it began. */
  dropped: (state: SessionState, {number}: {readonly number: number}) =>
    only(state, startFailed(state, number, null)),

  /** The first frame is painted. */
  opened: (state: SessionState): Step => [state, []],
  /** The size that suits this machine; null where none could be found. */
  calibrated: (state: SessionState, {name, size}: {readonly name: string; readonly size: number | null}) =>
    only(state, withCalibratedSize(state, name, size)),
  /** The calibration was stopped because a run begins. */
  'calibration-stopped': (state: SessionState) => only(state, {calibrating: null}),
};

type Carried<Fold> = Fold extends (
  state: SessionState,
  carried: infer Carries,
  demonstrations: Demonstrations,
) => Step
  ? unknown extends Carries
    ? unknown
    : Carries
  : never;

/** An action as data; events of the run and facts of demonstrations come in as actions too. */
export type Action = {
  [Type in keyof typeof actions]: {readonly type: Type} & Carried<(typeof actions)[Type]>;
}[keyof typeof actions];
