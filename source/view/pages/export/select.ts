import {EXPORTS, type ExportResult} from '../../../model/export/exports.js';
import {exportObstacle, exportRow, isOfRace} from '../../../model/session/exporting.js';
import type {SessionState} from '../../../model/session/session.js';
import type {Text} from '../../../text/text.js';
import {EMPTY_LINE, type Line, type NumberedLine, numbered} from '../../components/lines.js';
import {type ListWindow, windowOf} from '../../layout/list-window.js';
import {widest, widthOf, wrapped} from '../../layout/width.js';
import type {Tone} from '../../theme/tone.js';
import type {View} from '../../view.js';

/** The page in so many lines. */
export type ExportModel = {
  /** Title and rows, with what of them is out of sight. */
  readonly window: ListWindow<NumberedLine>;
  /** At the bottom: what the marked row is for where that does not stand beside it, and how the latest export stands. */
  readonly foot: readonly NumberedLine[];
};

const MARK = 3;
const NUMBER = 3;
const GAP = 3;

/** What is exported now, or where files go. */
const statusOf = (
  {takeHome: words}: Text,
  {exports}: SessionState,
): {readonly words: string; readonly tone: 'message' | 'bad' | 'strong' | 'quiet'} => {
  const {busy, result} = exports;
  if (busy) return {words: words.writing(busy.id, busy.share), tone: 'message'};
  if (result) return {words: words.ended(result), tone: toneOf(result)};
  return {words: words.where, tone: 'quiet'};
};

const toneOf = (result: ExportResult): 'message' | 'bad' | 'strong' => {
  if ('stopped' in result) return 'message';
  return 'failure' in result ? 'bad' : 'strong';
};

export const exportModel = (view: View, height: number): ExportModel => {
  const {text, theme, session, columns} = view;
  const rows = exportRows(view);
  const marked = exportRow(session);
  const name = widest(rows.map(row => row.name));
  const before = MARK + NUMBER + name + GAP;
  const isBeside = before + widest(rows.map(({about}) => about)) < columns;
  const said = statusOf(text, session);
  const status = linesOf(said.words, columns, theme[said.tone]);
  const aboutMarked = isBeside ? [] : linesOf(rows[marked]?.about ?? '', columns, theme.plain);
  const foot = footOf(aboutMarked, status, said.tone !== 'quiet', Math.max(2, height - rows.length)).slice(
    0,
    Math.max(0, height - 1),
  );
  const title: Line = {indent: 1, cells: {title: {text: text.takeHome.title, tone: theme.strong}}};
  const lines = rows.map((row, i) => lineOf(view, row, i === marked, {name, isBeside}));
  const room = Math.max(1, height - foot.length);
  const list =
    [
      [title, EMPTY_LINE, ...lines],
      [title, ...lines],
    ].find(({length}) => length <= room) ?? lines;
  const wished = list.length - lines.length + marked - Math.floor(room / 2);
  return {window: windowOf(numbered(list), Math.max(0, wished), room), foot: numbered(foot)};
};

/** Both, or where there is no room for both, the one that matters more. */
const footOf = (
  about: readonly Line[],
  status: readonly Line[],
  isNews: boolean,
  room: number,
): readonly Line[] => {
  if (about.length + status.length <= room) return [...about, ...status];
  return isNews || about.length === 0 ? status : about.slice(0, room);
};

type Row = {
  readonly number: number;
  readonly name: string;
  readonly about: string;
  readonly possible: boolean;
};

/** What each row is called and for, or why there is none of it now. */
export const exportRows = ({text: {takeHome: words}, session}: View): readonly Row[] =>
  EXPORTS.map((id, i) => {
    const {name, about} = {...words.rows[id], ...(isOfRace(session) && words.ofRace[id])};
    const obstacle = exportObstacle(session, id);
    return {
      number: i + 1,
      name,
      about: obstacle === null ? about : words.obstacles[obstacle],
      possible: obstacle === null,
    };
  });

/** A row; the mark of the chosen one reaches as far as its name. */
const lineOf = (
  {theme, glyphs, columns}: View,
  {number, name, about, possible}: Row,
  isMarked: boolean,
  layout: {readonly name: number; readonly isBeside: boolean},
): Line => ({
  indent: 0,
  cells: {
    mark: {text: isMarked ? ` ${glyphs.mark}` : '', tone: theme.key, width: MARK},
    number: {text: String(number), tone: possible ? theme.key : theme.quiet, width: NUMBER},
    name: {
      text: name,
      tone: isMarked ? theme.chosen : possible ? theme.strong : theme.quiet,
      width: isMarked ? widthOf(name) : layout.name,
      after: isMarked ? layout.name - widthOf(name) + GAP : GAP,
    },
    ...(layout.isBeside && {
      about: {
        text: about,
        tone: isMarked && possible ? theme.plain : theme.quiet,
        width: Math.max(0, columns - MARK - NUMBER - layout.name - GAP - 1),
      },
    }),
  },
});

const linesOf = (sentence: string, columns: number, tone: Tone): readonly Line[] =>
  wrapped(sentence, Math.max(10, columns - 2)).map(words => ({
    indent: 1,
    cells: {words: {text: words, tone}},
  }));
