import {guessStepped, guessTyped, unguessed} from '../lesson/guess.js';
import type {Catalogue, Lesson} from '../lesson/lesson.js';
import {
  atStep,
  handsIn,
  isBallot,
  type LessonState,
  type LessonsState,
  stepOf,
} from '../lesson/lesson-state.js';
import {predictionOf} from '../lesson/prediction.js';
import {answerMarked, unvoted, voted} from '../lesson/vote.js';
import {clamp} from '../options/range.js';
import {RACE} from '../race/demonstration.js';
import type {Job} from '../run/run-state.js';
import {startedJobs} from '../run/started-jobs.js';
import {demonstrate} from './demonstrating.js';
import type {Demonstrations} from './demonstration.js';
import {blockLoop, blockObstacle} from './loop-block.js';
import {openPage, type PageId, stackOf, topOf, viewOnly} from './page-stack.js';
import {start, stop} from './run-requests.js';
import {isLive, type SessionState, type Step} from './session-state.js';

/** The pages of lessons: the list of them, and the step that a class is in. */
export const LIST: PageId = 'lessons';
export const LESSON: PageId = 'lesson';
/** The lesson that asks about the next run, whatever it is, and that about the next race; the list leaves both out. */
export const PREDICTION = 'prediction';
const QUESTIONS: readonly string[] = [PREDICTION, RACE];

/** The lessons of the list, in its order. */
export const listed = ({lessons}: Pick<Catalogue, 'lessons'>): readonly Lesson[] =>
  lessons.filter(({name}) => !QUESTIONS.includes(name));

const changed = (state: SessionState, changes: Partial<LessonsState>): SessionState => ({
  ...state,
  lessons: {...state.lessons, ...changes},
});

const still = (state: SessionState): Step => [state, []];

/** The current lesson after a change; nothing where there is none. */
const inLesson = (state: SessionState, change: (lesson: LessonState) => LessonState): SessionState => {
  const {current} = state.lessons;
  return current === null ? state : changed(state, {current: change(current)});
};

/** Opens the step that a class is in, or the list where it is in none. */
export const openLessons = (state: SessionState): Step => {
  const pages = openPage(viewOnly(state.pages), state.lessons.current === null ? LIST : LESSON);
  return withLessons(topOf(state.pages).id === LIST ? {...state, pages: viewOnly(pages)} : {...state, pages});
};

/** Opens the lesson of that name at its first step. */
export const openLesson = (state: SessionState, name: string): Step => {
  const [step, effects] = withLessons(beginLesson(state, name));
  return [effects.length > 0 ? changed(step, {wanted: name}) : step, effects];
};

/** They are read when they are first needed. */
const withLessons = (state: SessionState): Step => [
  state,
  state.lessons.lessons.length === 0 ? [{type: 'read-lessons'}] : [],
];

/** The lessons, once they are read; one that was asked for meanwhile begins. */
export const withCatalogue = (state: SessionState, catalogue: Catalogue): SessionState => {
  const {wanted} = state.lessons;
  const known = changed(state, {...catalogue, wanted: null});
  return wanted === null ? known : beginLesson(known, wanted);
};

/** The mark of the list on another row, round and round. */
export const lessonMarked = (state: SessionState, by: number): SessionState => {
  const {length} = listed(state.lessons);
  return length === 0 ? state : changed(state, {row: (state.lessons.row + by + length) % length});
};

/** The lesson of that name, or else the marked one of the list, from the first step that was not followed yet. */
export const beginLesson = (state: SessionState, name?: string): SessionState => {
  const {lessons, row, done} = state.lessons;
  const lesson =
    name === undefined ? listed(state.lessons)[row] : lessons.find(candidate => candidate.name === name);
  if (lesson === undefined) return state;
  const settings = state.lessons.current?.settings ?? state.settings;
  const next = lesson.steps.findIndex((_, step) => !done[lesson.name]?.includes(step));
  return shown(changed(state, {current: atStep({lesson, settings}, Math.max(0, next))}));
};

/** Another step of the lesson, as a teacher may jump. */
export const turnStep = (state: SessionState, by: number): SessionState => {
  const {current} = state.lessons;
  if (current === null) return state;
  const to = clamp(current.step + by, {from: 0, to: current.lesson.steps.length - 1});
  return to === current.step ? state : shown(changed(state, {current: atStep(current, to)}));
};

const shown = (state: SessionState): SessionState => ({
  ...state,
  pages: openPage(viewOnly(state.pages), LESSON),
  message: null,
});

export const markAnswer = (state: SessionState, by: number): SessionState =>
  inLesson(state, lesson => answerMarked(lesson, by));

/** A hand for an answer; absent: for the marked one. Where a time is guessed the keys of hands are digits and steps. */
export const vote = (state: SessionState, by: number, answer?: number): SessionState =>
  inLesson(state, lesson => {
    if (lesson.phase !== 'guess') return voted(lesson, answer ?? lesson.marked, by);
    return answer === undefined ? guessStepped(lesson, by) : guessTyped(lesson, `${answer + 1}`);
  });

/** A digit or a point of the time that is guessed. */
export const typeGuess = (state: SessionState, character: string): SessionState =>
  inLesson(state, lesson => guessTyped(lesson, character));

export const undoVote = (state: SessionState): SessionState =>
  inLesson(state, lesson => (lesson.phase === 'guess' ? unguessed(lesson) : unvoted(lesson)));

/** Whether the class guesses a time at present. */
export const isGuessing = ({lessons, pages}: Pick<SessionState, 'lessons' | 'pages'>): boolean =>
  lessons.current?.phase === 'guess' && topOf(pages).id === LESSON;

/** Whether the question of a step is open in a phase in which no answer is chosen. */
export const isAnswered = ({lessons, pages}: Pick<SessionState, 'lessons' | 'pages'>): boolean =>
  lessons.current !== null && !isBallot(lessons.current.phase) && pages.some(({id}) => id === LESSON);

/** The run without a guess. */
export const skipGuess = (state: SessionState, demonstrations: Demonstrations): Step =>
  watch(
    inLesson(state, lesson => ({...lesson, guesses: []})),
    demonstrations,
  );

/** Whether the class has watched what its step shows: the key that goes on leads back to the question. */
export const hasWatched = (state: SessionState): boolean => {
  const {current} = state.lessons;
  if (current?.phase !== 'run') return false;
  // A deadlock never ends by itself.
  return stepOf(current).shows.kind === 'demonstration' || !isLive(state);
};

/** Whether the page of the step's demonstration is shown: enter runs that again, so another key goes on. */
export const isOnStageOfStep = (state: SessionState): boolean => {
  const {current} = state.lessons;
  if (current === null || !hasWatched(state)) return false;
  const {shows} = stepOf(current);
  return shows.kind === 'demonstration' && topOf(state.pages).id === shows.page;
};

/** Whether a view shows the run of the step, and nothing of it goes on any more. */
export const isAtEndOfStep = (state: SessionState): boolean =>
  hasWatched(state) && state.pages.length === 1 && state.pausedAt === null;

/** What comes next in the lesson: another phase of the step, its run, or the next step. */
export const goOn = (state: SessionState, demonstrations: Demonstrations): Step => {
  const {current} = state.lessons;
  if (current === null) return still(state);
  const turned = (changes: Partial<LessonState>): Step =>
    still(shown(changed(state, {current: {...current, ...changes}})));
  switch (current.phase) {
    case 'vote':
      if (handsIn(current, 'vote') > 0) return turned({phase: 'discuss'});
      return current.skips ? watch(state, demonstrations) : turned({skips: true});
    case 'discuss':
      return turned({phase: 'revote'});
    case 'revote':
      return stepOf(current).guess === undefined ? watch(state, demonstrations) : turned({phase: 'guess'});
    case 'guess':
      return watch(state, demonstrations);
    case 'run':
      return hasWatched(state) ? turned({phase: 'seen'}) : still({...state, pages: viewOnly(state.pages)});
    case 'seen':
      return turned({phase: 'reveal'});
    case 'reveal':
      return still(finishStep(state, current));
  }
};

/** Runs what the step has prepared, and shows it. */
export const watch = (state: SessionState, demonstrations: Demonstrations): Step => {
  const {current} = state.lessons;
  if (current === null) return still(state);
  const watching = changed(state, {current: {...current, phase: 'run', skips: false}});
  const {shows} = stepOf(current);
  const prediction = predictionOf(current);
  if (shows.kind === 'demonstration') {
    const pages = openPage(viewOnly(state.pages), shows.page);
    // What an earlier step has shown on this page is no measurement of this one.
    const {[shows.page]: _, ...others} = state.demonstrations;
    const alone = {...watching, pages, demonstrations: others};
    return demonstrate(alone, shows.page, shows.wish, demonstrations, prediction);
  }
  const {strategy, settings, view} = shows;
  const prepared: SessionState = {
    ...watching,
    settings: {...current.settings, ...settings},
    pages: view === null ? viewOnly(state.pages) : stackOf(view),
  };
  return start(prepared, strategy ?? state.strategy, prediction);
};

/** Blocks the event loop where the step wants it: once, as soon as all jobs in executors wait for their answers. */
export const blockedForStep = (state: SessionState): Step => {
  const {current} = state.lessons;
  if (current?.phase !== 'run' || state.run === null || current.blocked === state.shown) return still(state);
  const {shows} = stepOf(current);
  const wanted = shows.kind === 'run' && shows.block && blockObstacle(state) === null;
  if (!wanted || !startedJobs(state.run).every(waitsForAnswer)) return still(state);
  return blockLoop(changed(state, {current: {...current, blocked: state.shown}}));
};

const waitsForAnswer = ({state, phases}: Job): boolean =>
  state !== 'running' || phases.at(-1)?.phase === 'waiting';

/** The next step, or the list after the last one. */
const finishStep = (state: SessionState, current: LessonState): SessionState => {
  const {lesson, step} = current;
  const followed = changed(state, {
    done: {
      ...state.lessons.done,
      [lesson.name]: [...new Set([...(state.lessons.done[lesson.name] ?? []), step])],
    },
  });
  return step + 1 < lesson.steps.length ? turnStep(followed, 1) : left(followed, current);
};

/** Leaves the lesson, and stops its run: the settings are those from before it again. */
export const leaveLesson = (state: SessionState): Step => {
  const {current} = state.lessons;
  if (current === null) return still(state);
  const without = left(state, current);
  return isLive(state) ? stop(without) : still(without);
};

const left = (state: SessionState, {lesson, settings}: LessonState): SessionState => ({
  ...changed(state, {current: null}),
  settings,
  message: null,
  pages: QUESTIONS.includes(lesson.name) ? viewOnly(state.pages) : openPage(viewOnly(state.pages), LIST),
});
