import type {Vocabulary} from '../../../model/options/appearance.js';
import type {RaceKind} from '../../../model/race/facts.js';
import type {RacePageText} from '../../demonstrations.js';
import {tenths} from '../../figures.js';
import {verdictSentences} from '../../verdict-sentences.js';
import {raceIn} from '../race.js';
import type {Terms} from '../terms.js';
import {capital} from '../words.js';

const hundredths = (value: number): string => value.toFixed(2);

/** What the page of a race says, beyond what is said of any race. */
export const race = (vocabulary: Vocabulary, {thread, process, job}: Terms): RacePageText => {
  const words = raceIn(vocabulary);
  const kinds: Readonly<Record<RaceKind, string>> = {
    strategies: 'all four',
    thread: `1 to 8 ${thread.other}`,
    async: `1 to 8 ${job.other} at once`,
    process: `1 to 8 ${process.other}`,
  };
  return {
    title: 'Race',
    kinds,
    entry: words.entry,
    behind(contestant, fastest, isOver) {
      if (contestant === fastest) return isOver ? 'fastest' : 'ahead';
      const {ratio, verdict, wallMs} = contestant;
      if (ratio === null) return `about ${tenths(wallMs.median / fastest.wallMs.median)}× as long`;
      if (verdict === 'tie') return 'tie';
      return `${hundredths(ratio.value)}× as long (${hundredths(ratio.low)} to ${hundredths(ratio.high)})`;
    },
    speedupTitle: 'Speed-up, and what one worker let expect (A: Amdahl, Q: queueing)',
    limits: ({amdahl, queueing}) => `A ${tenths(amdahl)}  Q ${tenths(queueing)}`,
    warning: words.warning,
    explained({settings, outcome, calibrating, current, result, remaining, latestAt}) {
      if (settings === null)
        return [
          'The same jobs under each strategy, in rounds and in shuffled order, until it is known which is faster.',
          'Press 1 to start; p first, for the class to bet on the winner.',
        ];
      if (calibrating) return ['Calibrating: finding a size that suits this machine.'];
      if (outcome === null)
        return current === null
          ? ['Starting.']
          : [`${capital(words.progress({...current, spentMs: latestAt / 1000, remaining}))}.`];
      return result === null || result.rounds === 0
        ? ['The race ended before its first round was complete: nothing can be said.']
        : [words.standing(result), ...verdictSentences(result, words), `${words.title(result)}.`];
    },
  };
};
