import type {StrategyName} from '../event/plan.js';
import type {LanguageName} from '../options/appearance.js';
import type {PageId} from '../session/page-stack.js';
import type {Settings} from '../session/settings.js';

/** A text in every language in which its lesson is written; English is always among them. */
export type Wording = Readonly<Record<LanguageName, string>>;

/** The text in a language; in English where the lesson does not have it in that one. */
export const wordingIn = (wording: Wording, language: LanguageName): string =>
  wording[language] ?? wording.en ?? '';

/** A lesson: steps in the order in which a class goes through them. */
export type Lesson = {
  /** Its name on the command line. */
  readonly name: string;
  /** The chapter of the course; null for what is no part of it. */
  readonly chapter: number | null;
  readonly title: Wording;
  readonly steps: readonly [LessonStep, ...LessonStep[]];
  /** Set where it is a teacher's own: other launches do not know it. */
  readonly isOwn?: true;
};

/** One question with what answers it. */
export type LessonStep = {
  readonly title: Wording;
  /** What the class needs to know before it votes; at most six lines. */
  readonly text: Wording;
  readonly shows: PreparedRun | PreparedDemonstration;
  /** What to look at while it runs. */
  readonly watch: Wording;
  readonly question: Wording;
  readonly answers: readonly Answer[];
  /** Set where the class may guess a time too, after its votes. */
  readonly guess?: Guess | undefined;
  /** What to show next, by what happened: the first that applies. */
  readonly next?: readonly Suggestion[] | undefined;
  /** Why it happened; `{wallMs}` stands for a figure. */
  readonly explanation: Wording;
  readonly notes: Notes | null;
};

/** The run of a step. What it leaves out is as the user has it. */
export type PreparedRun = {
  readonly kind: 'run';
  readonly strategy: StrategyName | null;
  readonly settings: Partial<Settings>;
  readonly view: PageId | null;
  /** Whether its event loop is blocked once all jobs in executors wait for their answers, as the key for it does. */
  readonly block: boolean;
};

/** The demonstration of a step: its page, and what is asked of it, as a key of that page would. */
export type PreparedDemonstration = {
  readonly kind: 'demonstration';
  readonly page: PageId;
  readonly wish: Readonly<Record<string, unknown>>;
};

/** A time that a class guesses: what is asked, and the figure, in ms, that answers it. */
export type Guess = {readonly question: Wording; readonly figure: string};

/** What to show next, and why: a lesson, or a preset to race. */
export type Suggestion = {
  /** It applies where every figure lies within its limits: those of the step, and those of BetFigures. */
  readonly when: Readonly<Record<string, Limits>>;
  readonly text: Wording;
} & ({readonly lesson: string} | {readonly preset: string});

/** For the teacher: what to say aloud, what the strategy costs, and an example from everyday work. */
export type Notes = Readonly<Record<'say' | 'tradeOff' | 'example', Wording>>;

/** A limit of a figure, in its unit: from … to, both included. */
export type Limits = {readonly from?: number | undefined; readonly to?: number | undefined};

/** An answer to the question of a step. */
export type Answer = {
  readonly text: Wording;
  /** It is what happened where every figure lies within its limits; without figures, `isRight` decides. */
  readonly when: Readonly<Record<string, Limits>>;
  readonly isRight: boolean;
  /** The misconception behind a wrong answer. */
  readonly misconception: string | null;
  /** The figure, in ms, that stands beside it on the axis of times. */
  readonly time?: string | undefined;
};

/** A belief that is often held and wrong. */
export type Misconception = {
  readonly name: string;
  readonly belief: Wording;
  /** The sentence that answers it. */
  readonly answer: Wording;
  /** The lesson that shows it. */
  readonly lesson: string;
};

/** All lessons, and the misconceptions that their answers name. */
export type Catalogue = {
  readonly lessons: readonly Lesson[];
  readonly misconceptions: readonly Misconception[];
};
