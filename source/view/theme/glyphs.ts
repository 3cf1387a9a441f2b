import type {LaneState} from '../../model/timeline/span.js';

/** Every character that is more than a letter, with its form for terminals that have only ASCII. */
const table = {
  // The states of a lane, as cells of a timeline and as marks before a word.
  starting: ['╌', '~'],
  running: ['█', '#'],
  ready: ['▞', '/'],
  blocked: ['░', '='],
  'in flight': ['∙', '.'],
  suspended: ['┊', ':'],
  unconnected: ['∘', ','],
  locked: ['╳', '&'],
  transport: ['»', '>'],
  unexplained: ['?', '?'],
  idle: ['─', '-'],
  failed: ['✖', 'X'],
  // A thread that has exited draws nothing.
  exited: [' ', ' '],

  // On a core: a thread for less than half of the time; helper threads, other threads, an executor without a mark.
  little: ['▁', '_'],
  helper: ['○', '@'],
  other: ['□', '$'],
  executor: ['●', '*'],

  // In the row of a job that shares its thread: its turn. The thread's own lane has the full mark.
  turn: ['▂', '"'],

  bar: ['▇', '*'],
  one: ['[', '['],
  first: ['╭', '.'],
  inner: ['│', '|'],
  last: ['╰', "'"],
  corner: ['╯', "'"],
  person: ['●', 'o'],
  order: ['▪', '*'],
  job: ['▣', 'D'],
  waiting: ['▢', 'o'],
  lock: ['†', 'K'],
  done: ['✔', '+'],
  tick: ['╵', "'"],
  cursor: ['┃', '|'],
  overdue: ['▓', ';'],
  dot: ['·', '|'],
  times: ['×', 'x'],
  none: ['–', '-'],
  up: ['↑', '^'],
  down: ['↓', 'v'],
  disturbed: ['≈', '~'],
  unlike: ['≠', '!'],
  mark: ['▸', '>'],
  less: ['‹', '<'],
  more: ['›', '>'],
} as const satisfies Record<LaneState | string, readonly [unicode: string, ascii: string]>;

export type GlyphName = keyof typeof table;

/** One character of width one for each name. */
export type Glyphs = Readonly<Record<GlyphName, string>>;

const column = (index: 0 | 1): Glyphs =>
  Object.fromEntries(Object.entries(table).map(([name, forms]) => [name, forms[index]])) as Glyphs;

const glyphs = {unicode: column(0), ascii: column(1)};

export const glyphsFor = (ascii: boolean): Glyphs => (ascii ? glyphs.ascii : glyphs.unicode);

/** Parts of a character's height, the lowest first. */
export const LEVELS: readonly string[] = [...'▁▂▃▄▅▆▇█'];

/** What large figures, Ink's round borders, ink-spinner and shortened texts paint beside these. */
const OTHERS = ['▀▄', '╭╮╰╯─│', '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏', '…'];

/** All characters beyond ASCII that the program itself paints; each takes one column. */
export const ownCharacters: string = [...Object.values(glyphs.unicode), ...LEVELS, ...OTHERS].join('');
