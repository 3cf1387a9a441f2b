import type {LaneState} from '../model/timeline/span.js';

/** Every character that is more than a letter, with its form for terminals that have only ASCII. */
const table = {
  // The states of a lane, as cells of a timeline and as marks before a word.
  starting: ['╌', '~'],
  running: ['█', '#'],
  ready: ['▒', '%'],
  blocked: ['░', '='],
  'in flight': ['∙', '.'],
  suspended: ['┊', ':'],
  locked: ['╳', '&'],
  unexplained: ['?', '?'],
  idle: ['─', '-'],
  failed: ['✖', 'X'],
  // Nobody is there, so nothing is drawn.
  exited: [' ', ' '],

  // On a core: somebody, but for less than half of the time; helper threads, all others, and somebody unnamed.
  little: ['▁', '_'],
  helper: ['○', '@'],
  other: ['□', '$'],
  someone: ['●', '*'],

  bar: ['▇', '*'],
  one: ['[', '['],
  first: ['╭', '.'],
  inner: ['│', '|'],
  last: ['╰', "'"],
  person: ['●', 'o'],
  order: ['▪', '*'],
  done: ['✔', '+'],
  tick: ['╵', "'"],
  dot: ['·', '|'],
  times: ['×', 'x'],
  none: ['–', '-'],
  up: ['↑', '^'],
  down: ['↓', 'v'],
  unlike: ['≠', '!'],
  mark: ['▸', '>'],
  less: ['‹', '<'],
  more: ['›', '>'],
} as const satisfies Record<string, readonly [string, string]>;

export type GlyphName = keyof typeof table;

/** One character of width one for each name. */
export type Glyphs = Readonly<Record<GlyphName, string>>;

const column = (index: 0 | 1): Glyphs =>
  Object.fromEntries(Object.entries(table).map(([name, forms]) => [name, forms[index]])) as Glyphs;

const glyphs = {unicode: column(0), ascii: column(1)};

export const glyphsFor = (ascii: boolean): Glyphs => (ascii ? glyphs.ascii : glyphs.unicode);

const SPINNERS = {unicode: [...'⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'], ascii: [...'|/-\\']};

/** The one thing that turns while a run is on. */
export const spinnerAt = (frame: number, ascii: boolean): string => {
  const turns = ascii ? SPINNERS.ascii : SPINNERS.unicode;
  return turns[frame % turns.length] ?? '*';
};

/** A state's character; a table of its own type, so that no state can be without one. */
export const stateGlyph = (state: LaneState, all: Glyphs): string => all[state];

/** All characters beyond ASCII that the program itself paints; each takes one column. */
export const ownCharacters: string = [...Object.values(glyphs.unicode), ...SPINNERS.unicode, '…'].join('');
