import {discussionMarkdown} from '../discussion-markdown.js';
import type {DemonstrationExporter, DemonstrationInput, ExportLook} from '../exporter.js';
import {escapedMarkdown} from '../markdown-text.js';
import {demonstrationFactsOf} from './facts.js';

/** A handout: what the demonstration was, and what it came to. */
export const exportDemonstrationMarkdown: DemonstrationExporter = (input, look) => [
  {ending: '.md', text: {[Symbol.iterator]: () => page(input, look)}},
];

function* page(input: DemonstrationInput, look: ExportLook): Generator<string> {
  const {exports: words} = look.text;
  const {timeline, lacks, settings, explained} = demonstrationFactsOf(input, look);
  const [first, ...others] = explained;
  yield `# ${escapedMarkdown(timeline.title)}\n\n`;
  for (const sentence of lacks) yield `*${escapedMarkdown(sentence)}*\n\n`;
  if (first !== undefined) yield `**${escapedMarkdown(first)}**\n\n`;
  if (others.length > 0) yield `${others.map(line => `- ${escapedMarkdown(line)}\n`).join('')}\n`;
  if (look.discussion) yield* discussionMarkdown(look.discussion, look.text);
  yield `## ${words.titles.about}\n\n|  |  |\n|---|---|\n`;
  for (const [name, value] of settings) yield `| ${escapedMarkdown(name)} | ${escapedMarkdown(value)} |\n`;
  const {environment, began} = input.header;
  const {node, platform, cores} = environment;
  const about = ['kitchens', words.environment(node, platform, cores), words.began(began), words.made];
  yield `\n---\n\n${about.map(escapedMarkdown).join(' · ')}\n`;
}
