import {mean, sum} from 'simple-statistics';
import {isPrecise, widthOf} from './precision.js';
import type {Contestant, Entry, RaceResult, RaceWarning} from './race.js';
import {relativeSpread} from './spread.js';

/** What is warned of is a choice: so much of the cores for other programs, quartiles so far apart. */
const OTHERS_SHARE = 0.1;
const SPREAD_SHARE = 0.2;

/** What makes a result less certain. */
export const warningsOf = (
  result: Omit<RaceResult, 'warnings'>,
  wantedRounds: number,
): readonly RaceWarning[] => [
  ...fewRounds(result, wantedRounds),
  ...otherPrograms(result),
  ...spreads(result.contestants),
  ...outliers(result.contestants),
  ...uncertain(result),
];

const fewRounds = (
  {rounds, end}: Pick<RaceResult, 'rounds' | 'end'>,
  wanted: number,
): readonly RaceWarning[] => (end !== null && rounds < wanted ? [{kind: 'few-rounds', rounds, wanted}] : []);

const otherPrograms = ({
  contestants,
  environment,
  work,
}: Omit<RaceResult, 'warnings'>): readonly RaceWarning[] => {
  const known = contestants.flatMap(({trials}) => trials.flatMap(({othersCores}) => othersCores ?? []));
  if (known.length === 0) return [];
  const [cores, of] = [mean(known), work.cores ?? environment.cores];
  return cores > OTHERS_SHARE * of ? [{kind: 'other-programs', cores, of}] : [];
};

const spreads = (contestants: readonly Contestant[]): readonly RaceWarning[] => {
  const wide = contestants.filter(({wallMs}) => relativeSpread(wallMs) > SPREAD_SHARE);
  return wide.length === 0
    ? []
    : [
        {
          kind: 'spread',
          contestants: wide.map(entryOf),
          share: Math.max(...wide.map(({wallMs}) => relativeSpread(wallMs))),
        },
      ];
};

const outliers = (contestants: readonly Contestant[]): readonly RaceWarning[] => {
  const count = sum(contestants.map(contestant => contestant.outliers.length));
  return count === 0
    ? []
    : [
        {
          kind: 'outliers',
          contestants: contestants.filter(contestant => contestant.outliers.length > 0).map(entryOf),
          count,
          of: sum(contestants.map(({trials}) => trials.length)),
        },
      ];
};

const uncertain = ({contestants, end}: Pick<RaceResult, 'contestants' | 'end'>): readonly RaceWarning[] => {
  const widths = contestants.map(({ratio}) => (ratio !== null && !isPrecise(ratio) ? widthOf(ratio) : 0));
  return end !== 'time' || widths.every(width => width === 0)
    ? []
    : [
        {
          kind: 'uncertain',
          contestants: contestants.filter((_, place) => widths[place] !== 0).map(entryOf),
          share: Math.max(...widths),
        },
      ];
};

const entryOf = ({strategy, workers}: Contestant): Entry => ({strategy, workers});
