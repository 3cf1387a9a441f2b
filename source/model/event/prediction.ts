/**
 * What an audience predicted before a run or a demonstration began. The question is that of a step of a lesson:
 * `lesson` is its name, `step` counts from 1; `asked` is the question itself where that lesson is a teacher's own, as
 * its file is not there wherever the recording is read. Hands are counted for each of the question's answers, in their
 * order.
 */
export type Prediction = {
  readonly lesson: string;
  readonly step: number;
  readonly asked?: AskedQuestion;
} & Predicted;

/** The question of a step: texts by language, and of each answer when it is what happened. */
export type AskedQuestion = {
  /** That of the lesson. */
  readonly title: Texts;
  readonly watch: Texts;
  readonly question: Texts;
  readonly answers: readonly {
    readonly text: Texts;
    /** Limits of figures, in their units: from … to, both included. */
    readonly when: Readonly<
      Record<string, {readonly from?: number | undefined; readonly to?: number | undefined}>
    >;
    readonly isRight: boolean;
  }[];
};

type Texts = Readonly<Record<string, string>>;

/**
 * Hands before and after the audience talked about it; `after` is all 0 where it did not vote again. `guessMs`: the
 * time that it guessed, ms; absent where it guessed none.
 */
type Predicted =
  | {readonly skipped: true}
  | {readonly before: readonly number[]; readonly after: readonly number[]; readonly guessMs?: number};
