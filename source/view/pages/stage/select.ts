import type {Progress} from '../../../model/demonstrations/progress.js';
import type {PageId} from '../../../model/session/page-stack.js';
import type {CellProps, Piece} from '../../components/cell.js';
import type {Line} from '../../components/lines.js';
import {widthOf, wrapped} from '../../layout/width.js';
import type {View} from '../../view.js';

/** What a page of a demonstration shows. */
export type Stage = {
  /** In the header: what it is about, the most needed first. */
  readonly about: readonly string[];
  readonly status: Piece;
  /** What can be run, by its digit. */
  readonly choices: readonly StageChoice[];
  /** Rows that scroll where there is no room for all of them. */
  readonly list: readonly Line[];
  /** What stands below them, the more important first; a part that has no room is left out whole. */
  readonly parts: readonly StagePart[];
};

export type StageChoice = {readonly key: string; readonly label: string; readonly on: boolean};

/** Lines that stay together. */
export type StagePart = {
  /** Where it stands from top to bottom. */
  readonly place: number;
  readonly lines: readonly Line[];
  /** How many of them it can do with; all, if absent. */
  readonly least?: number;
  /** True: it comes before all but a few rows of the list. */
  readonly needed?: true;
};

/** What is known of the demonstration of a page. */
export const stateOn = <State>({session}: View, page: PageId, start: State): State =>
  (session.demonstrations[page] as State | undefined) ?? start;

/** The choices, as many in a line as fit; brackets tell the chosen one apart where there is no colour. */
export const choiceLines = ({theme, columns}: View, choices: readonly StageChoice[]): readonly Line[] => {
  const lines: Record<string, CellProps>[] = [];
  let used = columns;
  for (const {key, label, on} of choices) {
    const width = widthOf(`[${key} ${label}]`);
    if (used + width > columns) {
      lines.push({});
      used = 0;
    }
    used += width;
    const line = lines.at(-1) as Record<string, CellProps>;
    if (on) {
      line[`choice ${key}`] = {text: `[${key} ${label}]`, tone: theme.chosen, width};
      continue;
    }
    line[`key ${key}`] = {text: ` ${key}`, tone: theme.key, width: widthOf(key) + 1};
    line[`label ${key}`] = {text: ` ${label} `, width: widthOf(label) + 2};
  }
  return lines.map(cells => ({indent: 0, cells}));
};

/** Sentences in the tone of a message, in as many lines as they need. */
export const sentenceLines = (
  {theme, columns}: View,
  sentences: readonly string[],
  tone = theme.message,
): readonly Line[] =>
  sentences
    .flatMap(sentence => wrapped(sentence, columns - 2))
    .map(words => ({indent: 1, cells: {words: {text: words, tone, width: columns - 2}}}));

/** How a run stands, in a word and with its time, in the tone of that; `word`: in place of the common one. */
export const statusOfStage = (
  {text, theme}: View,
  {settings, outcome, latestAt}: Progress<unknown>,
  word?: {readonly text: string; readonly tone: 'live' | 'bad' | 'message' | 'strong'},
): Piece => {
  const time = settings === null ? '' : ` ${text.seconds(latestAt / 1000)}`;
  if (word) return {text: word.text + time, tone: theme[word.tone]};
  if (settings === null) return {text: text.status.ready, tone: theme.strong};
  if (outcome === null) return {text: text.status.live + time, tone: theme.live};
  const [status, tone] = {
    finished: ['finished', 'strong'],
    stopped: ['cancelled', 'message'],
    failed: ['failed', 'bad'],
  }[outcome] as ['finished' | 'cancelled' | 'failed', 'strong' | 'message' | 'bad'];
  return {text: text.status[status] + time, tone: theme[tone]};
};

/** Why the run broke, in place of what it came to; null where it did not. */
export const brokenBy = ({text}: View, {error}: Progress<unknown>): string | null =>
  error === null ? null : text.failure(error);
