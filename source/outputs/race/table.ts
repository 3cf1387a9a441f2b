import type {RaceResult} from '../../model/race/race.js';
import {type RaceText, raceColumns} from '../../text/race.js';

/** The contestants as a table: its head, and a row for each. */
export const raceTable = (
  {contestants}: RaceResult,
  {column, cell}: RaceText,
): readonly (readonly string[])[] => [
  raceColumns.map(name => column[name]),
  ...contestants.map(contestant => raceColumns.map(name => cell(contestant, name))),
];

/** What is said below it, a sentence each. */
export const raceSentences = (result: RaceResult, text: RaceText): readonly string[] =>
  [text.standing(result), text.end(result), ...result.warnings.map(text.warning)].filter(
    sentence => sentence !== null && sentence !== '',
  ) as readonly string[];
