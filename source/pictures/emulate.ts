import xterm, {type IUnicodeVersionProvider, type Terminal} from '@xterm/headless';
import stringWidth from 'string-width';
import type {CellSize} from './cells.js';

const known = new Map<number, 0 | 1 | 2>();

const columnsOf = (code: number): 0 | 1 | 2 => {
  const before = known.get(code);
  if (before !== undefined) return before;
  const columns = Math.min(2, stringWidth(String.fromCodePoint(code))) as 0 | 1 | 2;
  known.set(code, columns);
  return columns;
};

/**
 * The widths with which frames are laid out: those of the emulator are of a Unicode version that knew no pictures of
 * two columns. A property holds the width from its second bit on, and in its first whether the character joins the one
 * before (xterm's UnicodeService).
 */
const widths: IUnicodeVersionProvider = {
  version: 'frames',
  wcwidth: columnsOf,
  charProperties(code, preceding) {
    const columns = columnsOf(code);
    const joined = columns === 0 && preceding !== 0 ? (preceding >> 1) & 3 : 0;
    return joined > 0 ? (joined << 1) | 1 : columns << 1;
  },
};

/** Autowrap off (DECAWM), as on the terminal of the dashboard: a line that is too long stays on its row. */
const NO_AUTOWRAP = '\x1b[?7l';

/** Opens a terminal emulator of that size which lays text out as frames are laid out. */
export const openEmulator = ({columns, rows}: CellSize): Terminal => {
  const emulator = new xterm.Terminal({cols: columns, rows, scrollback: 0, allowProposedApi: true});
  emulator.unicode.register(widths);
  emulator.unicode.activeVersion = widths.version;
  emulator.write(NO_AUTOWRAP);
  return emulator;
};

/** Resolves once the emulator shows what was written. */
export const written = (emulator: Terminal, text: string): Promise<void> =>
  new Promise(resolve => emulator.write(text, resolve));
