import {
  beginSynchronizedOutput,
  clearViewport,
  cursorTo,
  endSynchronizedOutput,
  eraseEndLine,
} from 'ansi-escapes';
import type {Size} from './look.js';
import type {FrameNames} from './names.js';
import type {Terminal} from './terminal.js';
import {widthOf} from './width.js';

/** Turns frames into as few bytes as possible. */
export type Writer = {
  /** Every write to it is one whole frame: its name, or its lines, one below the other. */
  readonly stream: NodeJS.WriteStream;
  /** Writes the latest frame on an emptied screen, whatever stands there now. */
  repaint(): void;
  /** Frames written during a step are kept for repaint() and not shown. */
  quietly(step: () => void): void;
};

/**
 * Shows frames on an entered terminal, line by line where they differ from what stands there. Each line
 * is addressed by its row, so nothing scrolls, and no earlier mistake moves a later line.
 */
export const openWriter = (
  terminal: Terminal,
  stdout: NodeJS.WriteStream,
  {linesOf}: Pick<FrameNames, 'linesOf'>,
): Writer => {
  let latest: readonly string[] = [];
  let shown: readonly string[] = [];
  let quiet = false;

  const paint = (before = ''): void => {
    const next = latest.slice(0, terminal.size().rows);
    const changes = before + difference(shown, next, terminal.size());
    shown = next;
    if (changes !== '') terminal.write(beginSynchronizedOutput + changes + endSynchronizedOutput);
  };
  const write = (frame: string, done?: () => void): boolean => {
    latest = linesOf(frame) ?? frame.split('\n');
    if (!quiet) paint();
    if (done) setImmediate(done);
    return true;
  };
  return {
    // Whoever draws the frames learns of a new size when it is asked to, not in the middle.
    stream: Object.create(stdout, {
      write: {value: write},
      on: {value: unheard},
      off: {value: unheard},
      // A name is one column wide, and Ink fills every row of a frame up to the last column.
      columns: {value: 1},
    }),
    repaint() {
      shown = [];
      paint(clearViewport);
    },
    quietly(step) {
      quiet = true;
      step();
      quiet = false;
    },
  };
};

/** What to write so that a screen that shows `shown` shows `next`. */
export const difference = (shown: readonly string[], next: readonly string[], {columns}: Size): string => {
  const rows = Math.max(shown.length, next.length);
  let changes = '';
  for (let y = 0; y < rows; y++) {
    const line = next[y] ?? '';
    if (line === (shown[y] ?? '')) continue;
    // Past a full line the cursor still stands on its last column, which erasing would take.
    changes += cursorTo(0, y) + line + (widthOf(line) < columns ? eraseEndLine : '');
  }
  return changes;
};

const unheard = function (this: NodeJS.WriteStream): NodeJS.WriteStream {
  return this;
};
