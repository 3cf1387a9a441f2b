import type {Text} from '../../text/text.js';
import type {Vote} from './exporter.js';

/** A vote as a table: its head, and a row for each answer. */
export type VoteTable = {
  readonly head: readonly string[];
  readonly rows: readonly {readonly cells: readonly string[]; readonly happened: boolean}[];
  /** What else is to be said of it: no hands were counted, or the run does not decide. */
  readonly notes: readonly string[];
};

/** The ballots that were held, the answers, and beside the one that was measured that it was. */
export const voteTable = ({answers, skipped, decided}: Vote, text: Text): VoteTable => {
  const {lesson, exports: words} = text;
  const hands = {before: lesson.before, after: lesson.after};
  const ballots = (['before', 'after'] as const).filter(ballot => answers.some(answer => answer[ballot] > 0));
  return {
    head: ['', ...ballots.map(ballot => hands[ballot]), ''],
    rows: answers.map(answer => ({
      cells: [
        answer.text,
        ...ballots.map(ballot => `${answer[ballot]}`),
        answer.happened ? lesson.happened : '',
      ],
      happened: answer.happened,
    })),
    notes: [
      ...(skipped ? [words.notVoted] : []),
      ...(decided === null ? [lesson.notRun] : decided ? [] : [lesson.undecided]),
    ],
  };
};
