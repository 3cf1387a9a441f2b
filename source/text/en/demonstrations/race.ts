import type {RaceKind} from '../../../model/race/facts.js';
import type {RaceState} from '../../../model/race/fold.js';
import type {Contestant, Entry, Ratio} from '../../../model/race/race.js';
import type {RacePageText} from '../../demonstrations.js';
import {seconds, tenths, whole} from '../../figures.js';
import type {Terms} from '../terms.js';
import {capital, count} from '../words.js';

const ROUND = {one: 'round', other: 'rounds'};

/** sync, thread ×4: its workers where it has a number of them. */
const entry = ({strategy, workers}: Entry): string =>
  strategy === 'sync' ? strategy : `${strategy} ×${workers}`;

/** Two digits that differ: 1.07, 3.1, 12. */
const factor = (value: number): string => value.toFixed(value < 1.995 ? 2 : value < 9.95 ? 1 : 0);

/** 3.1 times as long (2.9 to 3.3). */
const longer = ({value, low, high}: Ratio): string =>
  `${factor(value)} times as long (${factor(low)} to ${factor(high)})`;

/** What the page of a race says. */
export const race = ({thread, process, job}: Terms): RacePageText => {
  const kinds: Readonly<Record<RaceKind, string>> = {
    strategies: 'all four',
    thread: `1 to 8 ${thread.other}`,
    async: `1 to 8 ${job.other} at once`,
    process: `1 to 8 ${process.other}`,
  };
  const going = ({settings, current, calibrating, remainsMs, result}: RaceState): string => {
    if (calibrating) return 'Calibrating: finding a size that suits this machine.';
    if (current === null) return 'Starting.';
    const round =
      current.round === 0 ? 'Warm-up, which does not count' : `${capital(ROUND.one)} ${current.round}`;
    const left = remainsMs === null ? '' : `, about ${whole(remainsMs)} more`;
    const least =
      (result?.rounds ?? 0) < (settings?.minRuns ?? 0) && current.round > 0
        ? ` of at least ${settings?.minRuns}`
        : '';
    return `${round}${least}: ${entry(current.entry)} runs${left}.`;
  };
  return {
    title: 'Race',
    kinds,
    entry,
    behind(contestant, fastest, isOver) {
      const {verdict, ratio, wallMs} = contestant;
      if (contestant === fastest) return isOver ? 'fastest' : 'ahead';
      if (ratio === null) return `about ${tenths(wallMs.median / fastest.wallMs.median)} times as long`;
      return verdict === 'tie' ? 'tie' : longer(ratio);
    },
    speedupTitle: 'Speed-up, and what one worker let expect (A: Amdahl, Q: queueing)',
    limits: ({amdahl, queueing}) => `A ${tenths(amdahl)}  Q ${tenths(queueing)}`,
    explained(state) {
      const {settings, outcome, result} = state;
      if (settings === null)
        return [
          'The same jobs under each strategy, in rounds and in shuffled order, until it is known which is faster.',
          'Press 1 to start; p first, for the class to bet on the winner.',
        ];
      if (outcome === null) return [going(state)];
      return result === null || result.rounds === 0
        ? ['The race ended before its first round was complete: nothing can be said.']
        : [winnerOf(result.contestants), `${count(result.rounds, ROUND)}, seed ${result.seed}.`];
    },
  };
};

/** Which was fastest, and whether any others are as fast as that. */
const winnerOf = (contestants: readonly Contestant[]): string => {
  const [first, ...others] = contestants;
  if (first === undefined) return '';
  const time = seconds(first.wallMs.median);
  const ties = others.filter(({verdict}) => verdict === 'tie');
  if (ties.length > 0)
    return `A tie: ${[first, ...ties].map(entry).join(' and ')}, about ${time}; the runs do not tell them apart.`;
  const [second] = others;
  const margin = second?.ratio ? `; ${entry(second)} takes ${longer(second.ratio)}` : '';
  return `${capital(entry(first))} is fastest: ${time}${margin}.`;
};
