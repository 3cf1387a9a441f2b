import {printableLine} from '../../model/printable/printable.js';
import type {Exporter, ExportLook, RunInput} from './exporter.js';
import {reasonsBelow, runFactsOf} from './run-facts.js';

/** Rows of executors on one page: a choice. */
const MOST_EXECUTORS = 20;

/** One page for a handout: what ran, its figures, why, and what to discuss. */
export const exportMarkdown: Exporter = (input, look) => [
  {ending: '.md', text: {[Symbol.iterator]: () => page(input, look)}},
];

function* page({run}: RunInput, look: ExportLook): Generator<string> {
  const {text, discussion} = look;
  const {exports: words} = text;
  const facts = runFactsOf(run, look);
  const {title, strategy, about, figures, executorColumns, executors} = facts;
  yield* paragraph(`# ${escaped(`${title}: ${strategy}`)}`);
  yield* paragraph(about.map(escaped).join(' · '));
  const [first] = facts.reasons;
  if (first) yield* paragraph(`**${escaped(first.sentence)}**`);

  yield* paragraph(`## ${words.titles.figures}`);
  yield* table(
    ['', '', ''],
    figures.map(({figure, shown}) => [
      `**${words.figures[figure]}**`,
      escaped(shown),
      escaped(words.meanings[figure]),
    ]),
  );

  yield* paragraph(`## ${words.titles.executors}`);
  yield* table(
    executorColumns.map(column => escaped(words.executorColumns[column])),
    executors.slice(0, MOST_EXECUTORS).map(row => row.map(({shown}) => escaped(shown))),
  );
  if (executors.length > MOST_EXECUTORS)
    yield* paragraph(escaped(words.moreRows(executors.length - MOST_EXECUTORS)));

  const sentences = reasonsBelow(facts);
  if (sentences.length > 0) {
    yield* paragraph(`## ${words.titles.why}`);
    yield* paragraph(sentences.map(sentence => `- ${escaped(sentence)}`).join('\n'));
  }

  if (discussion) {
    yield* paragraph(`## ${words.titles.discuss}`);
    yield* paragraph(`**${escaped(discussion.question)}**`);
    yield* paragraph(`${escaped(words.watch)}: ${escaped(discussion.watch)}`);
    yield* paragraph(`*${escaped(words.lesson(discussion.lesson))}*`);
  }

  const {node, platform, cores} = run.environment;
  yield* paragraph('---');
  yield `${['kitchens', words.environment(node, platform, cores), words.began(run.began), words.made].map(escaped).join(' · ')}\n`;
}

const paragraph = (text: string): readonly string[] => [`${text}\n\n`];

function* table(head: readonly string[], rows: readonly (readonly string[])[]): Generator<string> {
  yield `| ${head.join(' | ')} |\n|${head.map(() => '---|').join('')}\n`;
  for (const row of rows) yield `| ${row.join(' | ')} |\n`;
  yield '\n';
}

/** What would be markup stands as it is. */
const escaped = (text: string): string => printableLine(text).replace(/[\\|*_`<>[\]#~]/g, '\\$&');
