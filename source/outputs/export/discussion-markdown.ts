import type {Text} from '../../text/text.js';
import type {Discussion} from './exporter.js';
import {escapedMarkdown} from './markdown-text.js';
import {voteTable} from './vote.js';

/** What to discuss, in a handout: the question, what was predicted of this run, and what to look at. */
export function* discussionMarkdown(
  {question, watch, lesson, vote}: Discussion,
  text: Text,
): Generator<string> {
  const {exports: words} = text;
  yield `## ${vote === null ? words.titles.discuss : words.titles.predicted}\n\n`;
  yield `**${escapedMarkdown(question)}**\n\n`;
  if (vote !== null) {
    const {head, rows, notes} = voteTable(vote, text);
    yield `| ${head.map(escapedMarkdown).join(' | ')} |\n|${head.map(() => '---|').join('')}\n`;
    for (const {cells, happened} of rows)
      yield `| ${cells
        .map(escapedMarkdown)
        .map(cell => (happened && cell !== '' ? `**${cell}**` : cell))
        .join(' | ')} |\n`;
    yield '\n';
    for (const note of notes) yield `${escapedMarkdown(note)}\n\n`;
  }
  yield `${escapedMarkdown(words.watch)}: ${escapedMarkdown(watch)}\n\n`;
  yield `*${escapedMarkdown(words.lesson(lesson))}*\n\n`;
}
