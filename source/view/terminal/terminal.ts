import {
  clearViewport,
  cursorHide,
  cursorShow,
  endSynchronizedOutput,
  enterAlternativeScreen,
  exitAlternativeScreen,
} from 'ansi-escapes';
import type {Size} from '../view.js';

/** The terminal as a program uses it that reads keys. */
export type Terminal = {
  size(): Size;
  /**
   * Takes the terminal: keys one by one, and for whole screens the alternate one, no cursor, pastes between marks.
   * Entered already, it renews them all.
   */
  enter(): void;
  /** Gives the terminal back as it was; never throws, as it is the last thing before an exit. */
  leave(): void;
  /** Writes while the terminal is entered; what comes too late does not spill over the shell's screen. */
  write(text: string): void;
  /** All that was written so far, bytes. */
  written(): number;
};

/** What a terminal that does not tell its size is taken for. */
const UNKNOWN: Size = {columns: 80, rows: 24};

/** Select Graphic Rendition 0: whatever colour a frame was cut short in. */
const PLAIN = '\x1b[0m';

/**
 * Autowrap (DECAWM, DEC VT100): without it a line that is too long, such as one on a terminal of very few
 * columns, stays on its row and moves no other one.
 */
const AUTOWRAP = {off: '\x1b[?7l', on: '\x1b[?7h'};

/** Bracketed paste mode (xterm): pasted text stands between marks, which set it apart from keys. */
const BRACKETED_PASTE = {off: '\x1b[?2004l', on: '\x1b[?2004h'};

/** What is written when a terminal is taken and given back: for whole screens, or for lines that are only added. */
const MODES = {
  screen: {
    enter: enterAlternativeScreen + clearViewport + cursorHide + AUTOWRAP.off + BRACKETED_PASTE.on,
    leave:
      endSynchronizedOutput + PLAIN + BRACKETED_PASTE.off + AUTOWRAP.on + cursorShow + exitAlternativeScreen,
  },
  // A screen reader reads what is added; a terminal that knows no codes at all shows them as text.
  lines: {enter: '', leave: ''},
};

/** The terminal behind a pair of streams. */
export const openTerminal = (
  stdin: NodeJS.ReadStream,
  stdout: NodeJS.WriteStream,
  mode: keyof typeof MODES = 'screen',
): Terminal => {
  let entered = false;
  let bytes = 0;
  const raw = (on: boolean): void => {
    if (stdin.isTTY) stdin.setRawMode(on);
  };
  return {
    size: () => ({columns: stdout.columns || UNKNOWN.columns, rows: stdout.rows || UNKNOWN.rows}),
    enter() {
      // After a stop from outside the shell may have changed the modes behind Node's back.
      if (entered) raw(false);
      raw(true);
      entered = true;
      stdout.write(MODES[mode].enter);
    },
    leave() {
      if (!entered) return;
      entered = false;
      attempt(() => stdout.write(MODES[mode].leave));
      attempt(() => raw(false));
    },
    write(text) {
      if (!entered) return;
      bytes += Buffer.byteLength(text);
      stdout.write(text);
    },
    written: () => bytes,
  };
};

/** A terminal that has gone away cannot be restored, and there is nothing left to report to. */
const attempt = (step: () => void): void => {
  try {
    step();
  } catch {
    // The line is dead.
  }
};
