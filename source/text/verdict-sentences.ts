import type {RaceResult} from '../model/race/race.js';
import {raceVerdictOf} from '../model/reasons/race-verdict.js';
import type {RaceText} from './race.js';

/** Why the race ended as it did, and what to adopt, a sentence each; none before it is over. */
export const verdictSentences = (
  result: RaceResult,
  {verdict}: Pick<RaceText, 'verdict'>,
): readonly string[] => {
  const found = result.end === null ? null : raceVerdictOf(result);
  if (found === null) return [];
  return [...verdict.why(found), ...(found.advice === null ? [] : [verdict.advice(found.advice)])];
};
