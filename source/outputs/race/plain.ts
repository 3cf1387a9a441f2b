import stringWidth from 'string-width';
import {printableLine} from '../../model/printable/printable.js';
import type {RaceColumn} from '../../text/race.js';
import type {RaceExporter} from './exporter.js';
import {adoptLines, raceSentences, raceTable} from './table.js';

/** What is fastest, and of what its time is made: two tables, as one would be wider than a terminal. */
const TABLES: readonly (readonly RaceColumn[])[] = [
  ['contestant', 'median', 'quartiles', 'ratio'],
  ['contestant', 'startup', 'work', 'transport', 'memory'],
];

/** Tables that a terminal shows, and what is to be said of them. */
export const racePlain: RaceExporter = (result, text) => {
  const tables = TABLES.map(columns => aligned(raceTable(result, text, columns)));
  const code = adoptLines(result);
  return [
    text.title(result),
    '',
    ...(result.contestants.length === 0 ? [] : tables.flatMap(lines => [...lines, ''])),
    ...raceSentences(result, text),
    text.environment(result),
    ...(code.length === 0 ? [] : ['', text.verdict.adopt, '', ...code.map(line => line && `    ${line}`)]),
  ]
    .map(line => `${printableLine(line)}\n`)
    .join('');
};

/** Each column as wide as its widest cell. */
const aligned = (table: readonly (readonly string[])[]): readonly string[] => {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map(row => stringWidth(row[column] ?? ''))),
  );
  return table.map(row =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
};
