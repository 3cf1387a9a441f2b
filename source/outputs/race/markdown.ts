import {printableLine} from '../../model/printable/printable.js';
import type {RaceExporter} from './exporter.js';
import {adoptLines, raceSentences, raceTable} from './table.js';

/** A table for a page or a comment. */
export const raceMarkdown: RaceExporter = (result, text) => {
  const [head = [], ...rows] = raceTable(result, text);
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  const code = adoptLines(result);
  return [
    escaped(text.title(result)),
    '',
    line(head),
    `|${head.map(() => '---|').join('')}`,
    ...rows.map(line),
    '',
    ...raceSentences(result, text).map(sentence => `- ${escaped(sentence)}`),
    '',
    escaped(text.environment(result)),
    ...(code.length === 0 ? [] : ['', text.verdict.adopt, '', '```js', ...code.map(printableLine), '```']),
  ]
    .map(text => `${text}\n`)
    .join('');
};

/** What would be markup stands as it is. */
const escaped = (text: string): string => printableLine(text).replace(/[\\|*_`<>[\]]/g, '\\$&');
