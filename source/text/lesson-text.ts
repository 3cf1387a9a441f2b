import type {FigureUnit, Measured, Quartiles} from '../model/lesson/figures.js';
import type {Phase} from '../model/lesson/lesson-state.js';
import type {Guessed} from '../model/lesson/reveal.js';
import type {NextKey} from '../model/session/teacher-notes.js';

/** What the pages of lessons say besides the lessons themselves, which bring their own words. */
export type LessonText = {
  /** The title of the list. */
  readonly title: string;
  readonly loading: string;
  readonly chapter: (chapter: number) => string;
  readonly steps: (done: number, all: number) => string;
  readonly stepOf: (step: number, all: number) => string;
  /** What a class does now. */
  readonly phases: Readonly<Record<Phase, string>>;
  readonly hands: (count: number) => string;
  /** The ballots, beside their bars. */
  readonly before: string;
  readonly after: string;
  readonly seen: string;
  /** Beside the answer that was measured. */
  readonly happened: string;
  /** The title of the axis of times, and the name of the guess on it. */
  readonly times: string;
  readonly guess: string;
  /** No time is typed yet. */
  readonly noGuess: string;
  /** What is typed so far, s. */
  readonly typedGuess: (seconds: string) => string;
  readonly quartile: string;
  /** Between which times half of the runs lie, ms. */
  readonly quartiles: (quartiles: Quartiles) => string;
  /** A guess beside what was measured. */
  readonly guessed: (guess: Guessed) => string;
  /** What to show next, and where it is. */
  readonly next: (why: string, where: string) => string;
  readonly nextLesson: (title: string, chapter: number | null) => string;
  readonly nextPreset: (name: string) => string;
  /** No vote was counted. */
  readonly skip: string;
  /** Before what to look at during a run. */
  readonly watch: string;
  /** No single answer fits what was measured, or the run did not come to its end. */
  readonly undecided: string;
  readonly notRun: string;
  /** Before a belief of some of the class, and before what answers it. */
  readonly belief: (belief: string) => string;
  readonly figure: (value: number, unit: FigureUnit) => string;
  /** A figure that this run cannot tell. */
  readonly noFigure: string;
  /** What a teacher presses next, in a step with so many answers. */
  readonly nextKeys: Readonly<Record<NextKey, (answers: number) => string>>;
  /** Before it. */
  readonly nextKey: string;
};

/** A text with figures in place of their names in braces. */
export const withFigures = (
  text: string,
  figures: Measured,
  {figure, noFigure}: Pick<LessonText, 'figure' | 'noFigure'>,
): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const known = figures[name];
    if (known === undefined) return whole;
    return known.value === null ? noFigure : figure(known.value, known.unit);
  });
