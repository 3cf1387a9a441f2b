import stringWidth from 'string-width';
import {printableLine} from '../../model/printable/printable.js';
import type {RaceExporter} from './exporter.js';
import {adoptLines, raceSentences, raceTable} from './table.js';

/** A table that a terminal shows, and what is to be said of it. */
export const racePlain: RaceExporter = (result, text) => {
  const table = raceTable(result, text);
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map(row => stringWidth(row[column] ?? ''))),
  );
  const lines = table.map(row =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
  const code = adoptLines(result);
  return [
    text.title(result),
    '',
    ...(result.contestants.length === 0 ? [] : [...lines, '']),
    ...raceSentences(result, text),
    text.environment(result),
    ...(code.length === 0 ? [] : ['', text.verdict.adopt, '', ...code.map(line => line && `    ${line}`)]),
  ]
    .map(line => `${printableLine(line)}\n`)
    .join('');
};
