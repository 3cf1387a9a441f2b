import {between, bytes, percent, seconds, tenths} from '../figures.js';
import type {LessonText} from '../lesson-text.js';
import {number} from './words.js';

/** What the pages of lessons say. */
export const lesson: LessonText = {
  title: 'Lessons',
  loading: 'The lessons are being read',
  chapter: chapter => `Chapter ${chapter}`,
  steps: (done, all) => `${done} of ${all} steps`,
  stepOf: (step, all) => `step ${step} of ${all}`,
  phases: {
    vote: 'Hands up: which answer?',
    discuss: 'Talk to your neighbour: why this answer?',
    revote: 'Vote again',
    guess: 'Type the seconds, as 1.5; enter goes on without them too',
    run: 'Watch what happens',
    seen: 'What did you see?',
    reveal: 'What happened',
  },
  hands: count => (count === 1 ? '1 hand' : `${number.format(count)} hands`),
  before: 'before',
  after: 'after talking',
  seen: 'seen',
  happened: 'measured',
  times: 'Time: median and quartiles of the runs, and the guess',
  guess: 'guess',
  noGuess: 'no guess yet',
  typedGuess: typed => `${typed} s`,
  quartile: 'quartiles',
  quartiles: ({low, high}) => between(seconds(low), seconds(high)).replace('–', ' to '),
  guessed: ({guessMs, measuredMs}) =>
    measuredMs === null
      ? `The guess was ${seconds(guessMs)}`
      : `The guess was ${seconds(guessMs)}; it took ${seconds(measuredMs)}, ${tenths(measuredMs / guessMs)} times that`,
  next: (why, where) => `To show next: ${where}. ${why}`,
  nextLesson: (title, chapter) =>
    chapter === null ? `the lesson “${title}”` : `lesson ${chapter}, “${title}”`,
  nextPreset: name => `race ${name} (w chooses it, a races it)`,
  skip: 'No vote yet; once more runs it without a prediction',
  watch: 'Watch',
  undecided: 'This run does not decide between the answers',
  notRun: 'The run did not come to its end, so nothing was measured',
  belief: belief => `A common belief: “${belief}”`,
  figure(value, unit) {
    const written = {
      ms: seconds,
      bytes,
      count: number.format,
      ratio: (ratio: number) => `${ratio.toFixed(1)} times`,
      share: percent,
      cores: (cores: number) => cores.toFixed(1),
    };
    return written[unit](value);
  },
  noFigure: 'not measured here',
  nextKeys: {
    vote: answers => `1 to ${answers} count the hands, then enter; without votes, enter twice`,
    voted: answers => `1 to ${answers} count more hands, u takes one back; enter when all are counted`,
    skip: () => 'enter once more runs it without a prediction',
    discuss: () => 'enter, when they have talked',
    revote: answers => `1 to ${answers} count the hands again, then enter`,
    guess: () => 'digits and a point give the seconds, u takes a key back; enter begins, esc without a guess',
    running: () => 'wait until it is over, then enter',
    watched: () => 'enter: ask what they saw',
    demonstration: () => 'when all have seen it, l and then enter: ask what they saw',
    seen: answers => `1 to ${answers} count what they saw; enter shows what was measured`,
    reveal: () => 'enter: the next step',
    last: () => 'enter: that was the last step',
  },
  nextKey: 'Next key',
};
