import {bytes, percent, seconds} from '../figures.js';
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
    run: 'Watch what happens',
    seen: 'What did you see?',
    reveal: 'What happened',
  },
  hands: count => (count === 1 ? '1 hand' : `${number.format(count)} hands`),
  before: 'before',
  after: 'after talking',
  seen: 'seen',
  happened: 'measured',
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
    revote: answers => `1 to ${answers} count the hands again; enter begins the run`,
    running: () => 'wait until it is over, then enter',
    watched: () => 'enter: ask what they saw',
    demonstration: () => 'when all have seen it, l and then enter: ask what they saw',
    seen: answers => `1 to ${answers} count what they saw; enter shows what was measured`,
    reveal: () => 'enter: the next step',
    last: () => 'enter: that was the last step',
  },
  nextKey: 'Next key',
};
