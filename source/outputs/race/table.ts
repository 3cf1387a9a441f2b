import type {RaceResult} from '../../model/race/race.js';
import {raceVerdictOf} from '../../model/reasons/race-verdict.js';
import {adoptCode} from '../../text/code/adopt.js';
import {type RaceColumn, type RaceText, raceColumns} from '../../text/race.js';
import {verdictSentences} from '../../text/verdict-sentences.js';

/** The contestants as a table of these columns: its head, and a row for each. */
export const raceTable = (
  {contestants}: RaceResult,
  {column, cell}: RaceText,
  columns: readonly RaceColumn[] = raceColumns,
): readonly (readonly string[])[] => [
  columns.map(name => column[name]),
  ...contestants.map(contestant => columns.map(name => cell(contestant, name))),
];

/** What is said below it, a sentence each. */
export const raceSentences = (result: RaceResult, text: RaceText): readonly string[] =>
  [
    text.standing(result),
    ...verdictSentences(result, text),
    text.end(result),
    result.prediction === undefined ? null : text.bet(result.prediction),
    ...result.warnings.map(text.warning),
  ].filter(sentence => sentence !== null && sentence !== '') as readonly string[];

/** The lines of code that adopt what is advised; empty where it is not a module that was raced, or nothing is. */
export const adoptLines = (result: RaceResult): readonly string[] => {
  const advice = result.end === null ? null : (raceVerdictOf(result)?.advice ?? null);
  const {module, jobs} = result.work;
  if (advice === null || module === null) return [];
  // As in its URL: a quotation mark alone would end the text that it stands in.
  const file = module.slice(module.lastIndexOf('/') + 1).replaceAll("'", '%27');
  return adoptCode(advice, {module: `./${file}`, jobs});
};
