import {discussionMarkdown} from './discussion-markdown.js';
import type {Exporter, ExportLook, RunInput} from './exporter.js';
import {escapedMarkdown} from './markdown-text.js';
import {reasonsBelow, runFactsOf} from './run-facts.js';

/** Rows of executors on one page: a choice. */
const MOST_EXECUTORS = 20;

/** One page for a handout: what ran, its figures, why, and what to discuss. */
export const exportMarkdown: Exporter = (input, look) => [
  {ending: '.md', text: {[Symbol.iterator]: () => page(input, look)}},
];

function* page(input: RunInput, look: ExportLook): Generator<string> {
  const {run} = input;
  const {text, discussion} = look;
  const {exports: words} = text;
  const facts = runFactsOf(input, look);
  const {title, strategy, about, figures, executorColumns, executors} = facts;
  yield* paragraph(`# ${escapedMarkdown(`${title}: ${strategy}`)}`);
  yield* paragraph(about.map(escapedMarkdown).join(' · '));
  const [first] = facts.reasons;
  for (const sentence of facts.lacks) yield* paragraph(`*${escapedMarkdown(sentence)}*`);
  if (first) yield* paragraph(`**${escapedMarkdown(first.sentence)}**`);

  yield* paragraph(`## ${words.titles.figures}`);
  yield* table(
    ['', '', ''],
    figures.map(({figure, shown}) => [
      `**${words.figures[figure]}**`,
      escapedMarkdown(shown),
      escapedMarkdown(words.meanings[figure]),
    ]),
  );

  yield* paragraph(`## ${words.titles.executors}`);
  yield* table(
    executorColumns.map(column => escapedMarkdown(words.executorColumns[column])),
    executors.slice(0, MOST_EXECUTORS).map(row => row.map(({shown}) => escapedMarkdown(shown))),
  );
  if (executors.length > MOST_EXECUTORS)
    yield* paragraph(escapedMarkdown(words.moreRows(executors.length - MOST_EXECUTORS)));

  const sentences = reasonsBelow(facts);
  if (sentences.length > 0) {
    yield* paragraph(`## ${words.titles.why}`);
    yield* paragraph(sentences.map(sentence => `- ${escapedMarkdown(sentence)}`).join('\n'));
  }

  if (discussion) yield* discussionMarkdown(discussion, text);

  const {node, platform, cores} = run.environment;
  yield* paragraph('---');
  yield `${['kitchens', words.environment(node, platform, cores), words.began(run.began), words.made].map(escapedMarkdown).join(' · ')}\n`;
}

const paragraph = (text: string): readonly string[] => [`${text}\n\n`];

function* table(head: readonly string[], rows: readonly (readonly string[])[]): Generator<string> {
  yield `| ${head.join(' | ')} |\n|${head.map(() => '---|').join('')}\n`;
  for (const row of rows) yield `| ${row.join(' | ')} |\n`;
  yield '\n';
}
