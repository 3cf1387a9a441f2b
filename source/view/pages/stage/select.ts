import type {Progress} from '../../../model/demonstrations/progress.js';
import type {PageId} from '../../../model/session/page-stack.js';
import type {CellProps, Piece} from '../../components/cell.js';
import {EMPTY_LINE, type Line, type NumberedLine, numbered} from '../../components/lines.js';
import {type ListWindow, windowOf} from '../../layout/list-window.js';
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
  /** What stands below them, the most needed first; a part that has no room is left out whole. */
  readonly parts: readonly StagePart[];
};

export type StageChoice = {readonly key: string; readonly label: string; readonly on: boolean};

/** Lines that stay together. `place`: where it stands from top to bottom; `least`: how many lines it needs, all if absent. */
export type StagePart = {readonly place: number; readonly lines: readonly Line[]; readonly least?: number};

/** The lines of a stage between header and footer. */
export type StageLines = {
  readonly lines: readonly NumberedLine[];
  readonly window: ListWindow;
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

/** What stands in so many lines: the list, and as many parts as there is room for, apart where that is possible. */
export const stageLines = (view: View, {choices, list, parts}: Stage, room: number): StageLines => {
  const head = choiceLines(view, choices);
  const needed = parts[0]?.lines.length ?? 0;
  const shownHead = room > head.length ? head : [];
  let left = room - shownHead.length;
  // The most needed part comes before all but a few rows.
  const least = Math.min(list.length, LEAST_ROWS);
  const withFirst = left - needed >= least;
  const rows = Math.min(list.length, withFirst ? left - needed : left);
  left -= rows;
  const shown: StagePart[] = [];
  for (const [i, part] of parts.entries()) {
    const {lines: wanted, least: needs = wanted.length} = part;
    if ((i === 0 && !withFirst) || wanted.length === 0 || needs > left) continue;
    const fitting = wanted.slice(0, left);
    shown.push({...part, lines: fitting});
    left -= fitting.length;
  }
  const window = windowOf(list, view.scroll, rows);
  const blocks = [
    shownHead,
    window.items,
    ...shown.toSorted((a, b) => a.place - b.place).map(({lines}) => lines),
  ].filter(lines => lines.length > 0);
  const lines: Line[] = [];
  for (const [i, block] of blocks.entries()) {
    if (i > 0 && left > 0) {
      lines.push(EMPTY_LINE);
      left -= 1;
    }
    lines.push(...block);
  }
  return {lines: numbered(lines), window};
};

const LEAST_ROWS = 3;

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
