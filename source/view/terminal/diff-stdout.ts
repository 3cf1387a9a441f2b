import {stripVTControlCharacters} from 'node:util';
import {
  beginSynchronizedOutput,
  clearViewport,
  cursorTo,
  endSynchronizedOutput,
  eraseEndLine,
} from 'ansi-escapes';
import {variesInWidth, widthOf} from '../layout/width.js';
import type {Size} from '../view.js';
import {asciiLine} from './ascii.js';
import {keepLines} from './styled-chars.js';
import type {Terminal} from './terminal.js';

/** A standard output to which whole frames are written, and that passes on as few bytes as possible. */
export type DiffStdout = {
  readonly stream: NodeJS.WriteStream;
  /** The next frame is written whole, on an emptied screen, whatever the terminal shows now. */
  forget(): void;
  /** Writes the latest frame if no frame has been written since `forget`. */
  flush(): void;
};

/** Which characters the terminal can show: see `asciiLine`. */
type Charset = {readonly ascii: boolean; readonly wide: boolean};

/**
 * Writes frames to an entered terminal, line by line where they differ from the frame before. Each line is
 * addressed by its row, so nothing scrolls, and no earlier mistake moves a later line.
 */
export const openDiffStdout = (
  terminal: Terminal,
  stdout: NodeJS.WriteStream,
  charset: () => Charset,
): DiffStdout => {
  let latest: readonly string[] = [];
  let shown: readonly string[] | null = [];

  const paint = (): void => {
    const size = terminal.size();
    const next = latest.slice(0, size.rows);
    const changes =
      shown === null ? clearViewport + difference([], next, size) : difference(shown, next, size);
    shown = next;
    if (changes !== '') terminal.write(beginSynchronizedOutput + changes + endSynchronizedOutput);
  };
  const write = (frame: string, done?: () => void): boolean => {
    keepLines();
    const {ascii, wide} = charset();
    const lines = frame.split('\n');
    latest = ascii ? lines.map(line => asciiLine(line, wide)) : lines;
    paint();
    if (done) setImmediate(done);
    return true;
  };
  const ignore = function (this: NodeJS.WriteStream): NodeJS.WriteStream {
    return this;
  };
  return {
    stream: Object.create(stdout, {
      write: {value: write},
      // Ink would answer a resize with one frame of the old size before React has rendered the new one.
      on: {value: ignore},
      off: {value: ignore},
      // Ink would write cursor codes to a terminal, between frames.
      isTTY: {value: false},
    }),
    forget() {
      shown = null;
    },
    flush() {
      if (shown === null) paint();
    },
  };
};

/** What to write so that a terminal that shows `shown` shows `next`. */
export const difference = (shown: readonly string[], next: readonly string[], {columns}: Size): string => {
  const rows = Math.max(shown.length, next.length);
  let changes = '';
  for (let y = 0; y < rows; y++) {
    const line = next[y] ?? '';
    if (line === (shown[y] ?? '')) continue;
    // Where it ends on this terminal is not known.
    if (variesInWidth(line)) changes += cursorTo(0, y) + eraseEndLine + line;
    // After a full line the cursor still stands on its last column, which erasing would clear.
    else changes += cursorTo(0, y) + line + (isFull(line, columns) ? '' : eraseEndLine);
  }
  return changes;
};

const isFull = (line: string, columns: number): boolean => widthOf(stripVTControlCharacters(line)) >= columns;
