import type {NotesPart} from '../../text/teacher-notes.js';
import {shortened, wrapped} from '../layout/width.js';
import {painted} from '../theme/paint.js';
import type {Theme} from '../theme/theme.js';
import type {Tone} from '../theme/tone.js';
import type {Size} from '../view.js';

/** What the notes of a step show: printable texts. */
export type NotesContent = {
  /** Which step it is, or why there is none. */
  readonly heading: string;
  readonly parts: readonly NotesPart[];
  /** What is followed; null where no dashboard is. */
  readonly follows: string | null;
  readonly quit: string;
};

/** Parts that are left out where there is no room for all, the first one first. */
const LESS_NEEDED: readonly NotesPart['id'][] = ['example', 'tradeOff'];

/** The notes in a terminal of that size, line by line: as many parts as it has room for, what to say and the next key before all. */
export const notesFrame = (
  {heading, parts, follows, quit}: NotesContent,
  {columns, rows}: Size,
  theme: Theme,
): readonly string[] => {
  const width = Math.max(1, columns - 2);
  const lines = (text: string, indent: string): readonly string[] =>
    text
      .split('\n')
      .flatMap(line => wrapped(line, Math.max(1, width - indent.length)))
      .map(line => ` ${indent}${line}`);
  const head = lines(heading, '').map(line => painted(line, theme.strong));
  const toneOf = (id: NotesPart['id']): Tone => (id === 'nextKey' ? theme.key : theme.message);
  const block = ({id, label, text}: NotesPart): readonly string[] => [
    ` ${painted(label, toneOf(id))}`,
    ...lines(text, '  '),
  ];
  /** The label in the line of the text. */
  const narrow = ({id, label, text}: NotesPart): readonly string[] =>
    lines(`${label}: ${text}`, '').map((line, i) =>
      i === 0 ? line.replace(label, () => painted(label, toneOf(id))) : line,
    );
  const room = Math.max(0, rows - 2);
  const apart = (blocks: readonly (readonly string[])[]): readonly string[] =>
    blocks.flatMap((block, i) => (i > 0 ? ['', ...block] : block));
  const layouts = [0, 1, 2].flatMap(count => {
    const out = LESS_NEEDED.slice(0, count);
    const left = parts.filter(({id}) => !out.includes(id));
    return [
      apart([head, ...left.map(block)]),
      [head, ...left.map(block)].flat(),
      [head, ...left.map(narrow)].flat(),
    ];
  });
  const body =
    layouts.find(layout => layout.length <= room) ?? cut(layouts.at(-1) ?? [], parts, narrow, room);
  const shown = [...body, ...Array.from({length: Math.max(0, room - body.length)}, () => '')];
  const foot = follows === null ? quit : `${quit}  ${follows}`;
  return [...shown, ` ${painted(shortened(foot, width), theme.quiet)}`];
};

/** The beginning, and at the end the part that comes last: the next key. */
const cut = (
  body: readonly string[],
  parts: readonly NotesPart[],
  linesOf: (part: NotesPart) => readonly string[],
  room: number,
): readonly string[] => {
  const last = parts.slice(-1).flatMap(linesOf);
  return [...body.slice(0, Math.max(0, room - last.length)), ...last].slice(0, room);
};
