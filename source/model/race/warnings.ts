import {mean} from 'simple-statistics';
import {isPrecise, widthOf} from './precision.js';
import type {Contestant, RaceResult, RaceWarning} from './race.js';
import {relativeSpread} from './spread.js';

/** What is warned of is a choice: so much of the cores for other programs, quartiles so far apart. */
const OTHERS_SHARE = 0.1;
const SPREAD_SHARE = 0.2;

/** What makes a result less certain. */
export const warningsOf = (result: Omit<RaceResult, 'warnings'>, minRuns: number): readonly RaceWarning[] => [
  ...fewRounds(result, minRuns),
  ...otherPrograms(result),
  ...result.contestants.flatMap(contestant => aboutContestant(contestant, result.end === 'time')),
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

const aboutContestant = (contestant: Contestant, isTimeSpent: boolean): readonly RaceWarning[] => {
  const {strategy, workers, wallMs, ratio, outliers, trials} = contestant;
  const entry = {strategy, workers};
  const spread = relativeSpread(wallMs);
  return [
    ...(spread > SPREAD_SHARE ? [{kind: 'spread', share: spread, ...entry} as const] : []),
    ...(outliers.length > 0
      ? [{kind: 'outliers', count: outliers.length, of: trials.length, ...entry} as const]
      : []),
    ...(isTimeSpent && ratio !== null && !isPrecise(ratio)
      ? [{kind: 'uncertain', share: widthOf(ratio), ...entry} as const]
      : []),
  ];
};
