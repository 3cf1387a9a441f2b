import {isBaseline} from '../../model/event/strategies.js';
import {entriesOf} from '../../model/race/entries.js';
import type {Entry, RaceResult} from '../../model/race/race.js';
import {percent, seconds, tenths, whole} from '../figures.js';
import type {RaceText} from '../race.js';
import {betOf, raceCells, range} from '../race-cells.js';
import type {Vocabulary} from '../text.js';
import {entry} from './entry.js';
import {fileObstacles} from './file-obstacles.js';
import {verdict} from './verdict.js';
import {left, number} from './words.js';

const counted = (amount: number, noun: string): string =>
  `${number.format(amount)} ${noun}${amount === 1 ? '' : 's'}`;

/** "a", "a and b", "a, b and c". */
const allOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** 2.93×. */
const by = (value: number): string => `${value.toFixed(2)}×`;

const cells = raceCells({entry, seconds, by, notKnown: 'not known', notMeasured: 'not measured here'});

const names = (contestants: readonly Entry[]): string => allOf(contestants.map(entry));

const standing = ({contestants}: RaceResult): string => {
  const [fastest, ...others] = contestants;
  if (!fastest) return 'No run that counts has ended.';
  const ties = others.filter(({verdict}) => verdict === 'tie');
  if (others.some(({verdict}) => verdict === 'unknown'))
    return `${entry(fastest)} is ahead so far: too few rounds are complete to say more.`;
  const front = [fastest, ...ties];
  const baseline = front.find(({strategy}) => isBaseline(strategy));
  const nothing = baseline === undefined ? '' : ` No gain on ${entry(baseline)} was measured.`;
  if (ties.length === 0) return `${entry(fastest)} is fastest.${nothing}`;
  const where = ties.length === others.length ? 'A tie' : 'A tie at the front';
  return `${where}: ${names(front)} cannot be told apart.${nothing}`;
};

export const race: RaceText = {
  entry,
  verdict: verdict('standard'),
  progress: ({entry: one, round, spentMs, remaining}) => {
    const where = round === 0 ? 'warm-up' : `round ${number.format(round)}`;
    const time =
      remaining === null
        ? ''
        : whole(remaining.leastMs) === whole(remaining.mostMs)
          ? `, ${left(remaining.mostMs)}`
          : `, ${whole(remaining.leastMs)} to ${whole(remaining.mostMs)} left`;
    return `${where}: ${entry(one)}, ${whole(spentMs)}${time}`;
  },
  title: ({work: {title, jobs}, rounds, contestants, seed}) =>
    `${title}: ${counted(jobs, 'job')}, ${counted(rounds, 'round')} of ${counted(contestants.length, 'contestant')} in shuffled order (--seed ${seed})`,
  column: {
    contestant: '',
    median: 'median',
    quartiles: 'quartiles',
    ratio: 'to the fastest (95 %)',
    startup: 'start-up',
    work: 'work',
    transport: 'transport',
    memory: 'memory',
  },
  cell: (contestant, column) => cells[column](contestant),
  standing,
  warning: warning => {
    switch (warning.kind) {
      case 'other-programs':
        return `Other programs had ${tenths(warning.cores)} of ${counted(warning.of, 'core')} on average: close them, or race again when the machine is quiet.`;
      case 'spread':
        return `${names(warning.contestants)}: quartiles lie up to ${percent(warning.share)} of the median apart; a quiet machine, or more rounds (--min-runs), make it surer.`;
      case 'outliers':
        return `${names(warning.contestants)}: ${number.format(warning.count)} of ${counted(warning.of, 'run')} lay far out, by more than three times the distance of the quartiles; medians bear that, but look for what else was running.`;
      case 'uncertain':
        return `${names(warning.contestants)}: intervals are still up to ${percent(warning.share)} of the ratio wide; a longer --max-time makes them narrower.`;
      case 'few-rounds':
        return `Only ${counted(warning.rounds, 'round')} of ${number.format(warning.wanted)} are complete.`;
    }
  },
  end: ({end}) => (end === 'cancelled' ? 'Cancelled: this is what was measured until then.' : null),
  bet: prediction => {
    const {hands, guessMs} = betOf(prediction, 'a tie');
    if (hands.length === 0) return 'The class made no bet before the race.';
    const time = guessMs === null ? '' : `; guessed time of the fastest: ${seconds(guessMs)}`;
    return `Hands before the race: ${hands.map(([name, count]) => `${name} ${number.format(count)}`).join(', ')}${time}.`;
  },
  environment: ({environment: {node, platform, arch, cpuModel, cores, quotaCores, load, began}, work}) =>
    [
      `Node ${node}`,
      `${platform} ${arch}`,
      cpuModel ?? 'processor not named here',
      work.cores === null ? counted(cores, 'core') : `${work.cores} of ${counted(cores, 'core')}`,
      ...(quotaCores === null ? [] : [`the container allows ${tenths(quotaCores)}`]),
      load === null ? 'load not measured here' : `load ${load.toFixed(1)} at the start`,
      began,
    ].join(', '),
  failed: (one, jobs, reason) =>
    `the race ends: under ${entry(one)} ${jobs === 0 ? 'the run' : counted(jobs, 'job')} failed${reason === null ? '' : `: ${reason}`}`,
  exportBroke: (file, obstacle, reason) =>
    `the results can no longer be kept in ${file}: ${obstacle === null ? reason : fileObstacles[obstacle]}`,
  decision: (decision, comparison, ratio, rounds) => {
    const {left, right} = entriesOf(comparison);
    const measured =
      ratio === null
        ? `too few rounds (${number.format(rounds)}) for an interval`
        : `${left} is ${by(ratio.value)} as fast as ${right}, 95 % interval ${range(ratio, by)}, ${counted(rounds, 'round')}`;
    const said = `${left} ${comparison.least ? '>=' : '<='} ${comparison.factor}x ${right}`;
    return {
      holds: `Holds: ${said} (${measured}).`,
      fails: `Does not hold: ${said} (${measured}).`,
      undecided: `Cannot decide: ${said} (${measured}): a longer --max-time, more jobs or a quiet machine make the interval narrower.`,
    }[decision];
  },
};

/** Its verdict in the words of a vocabulary. */
export const raceIn = (vocabulary: Vocabulary): RaceText => ({...race, verdict: verdict(vocabulary)});
