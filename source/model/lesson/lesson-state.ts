import type {Settings} from '../session/settings.js';
import type {Catalogue, Lesson, LessonStep} from './lesson.js';

/**
 * Where a class is in a step. vote, discuss, revote: before the run, without and after talking about it; guess: how
 * long it will take; run: it runs, or has just ended; seen: what happened, as the class saw it; reveal: what happened, as it was measured.
 */
export type Phase = 'vote' | 'discuss' | 'revote' | 'guess' | 'run' | 'seen' | 'reveal';

/** The phases in which hands are counted. */
export type Ballot = 'vote' | 'revote' | 'seen';

/** Hands for each answer. */
export type Votes = readonly number[];

/** One hand more for an answer, or one less. */
type Vote = {readonly ballot: Ballot; readonly answer: number; readonly by: number};

/** A class in a lesson. */
export type LessonState = {
  readonly lesson: Lesson;
  /** From 0. */
  readonly step: number;
  readonly phase: Phase;
  /** The answer that the arrow keys change, from 0. */
  readonly marked: number;
  readonly votes: readonly Vote[];
  /** The time that the class guesses as it is typed, s: after each key, the latest last. */
  readonly guesses: readonly string[];
  /** True after the key for the run was pressed without a vote: pressed again, it leaves the prediction out. */
  readonly skips: boolean;
  /** The number of the run whose event loop the step has blocked; null before. */
  readonly blocked: number | null;
  /** Settings as they were before the lesson; leaving it brings them back. */
  readonly settings: Settings;
};

/** The lessons of the session: which there are, which one a class is in, and how far each was followed. */
export type LessonsState = Catalogue & {
  /** The marked row of the list. */
  readonly row: number;
  readonly current: LessonState | null;
  /** The lesson that begins once the lessons are read. */
  readonly wanted: string | null;
  /** Steps that were followed to their end, by the lesson's name. */
  readonly done: Readonly<Record<string, readonly number[]>>;
};

export const noLessons: LessonsState = {
  lessons: [],
  misconceptions: [],
  row: 0,
  current: null,
  wanted: null,
  done: {},
};

export const isBallot = (phase: Phase): phase is Ballot =>
  phase === 'vote' || phase === 'revote' || phase === 'seen';

/** The step that a class is in. */
export const stepOf = ({lesson, step}: LessonState): LessonStep => lesson.steps[step] ?? lesson.steps[0];

/** A step of a lesson before its first vote. */
export const atStep = (
  {lesson, settings}: Pick<LessonState, 'lesson' | 'settings'>,
  step: number,
): LessonState => ({
  lesson,
  step,
  phase: 'vote',
  marked: 0,
  votes: [],
  guesses: [],
  skips: false,
  blocked: null,
  settings,
});

/** Hands for each answer of the step in one ballot. */
export const votesOf = (state: LessonState, ballot: Ballot): Votes =>
  stepOf(state).answers.map((_, answer) =>
    state.votes.reduce(
      (sum, vote) => sum + (vote.ballot === ballot && vote.answer === answer ? vote.by : 0),
      0,
    ),
  );

export const handsIn = (state: LessonState, ballot: Ballot): number =>
  votesOf(state, ballot).reduce((sum, count) => sum + count, 0);
