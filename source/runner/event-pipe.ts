import {Socket} from 'node:net';

/** How long events are collected before they are written, ms: the screen paints 8 times a second at most. */
const BATCH_MS = 80;
/** A batch of this many characters is written at once; a choice. */
const BATCH_LENGTH = 32_768;

/** Opens the runner's end of the pipe for events, to which wire lines are written in batches. */
export const openEventPipe = (fd: number, batchMs = BATCH_MS) => {
  const pipe = new Socket({fd, readable: false, writable: true});
  // The screen process has ended; the guard then kills this process.
  pipe.on('error', () => {});
  let lines = '';
  let timer: NodeJS.Timeout | null = null;

  const flush = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (lines !== '') pipe.write(lines);
    lines = '';
  };

  return {
    send(line: string): void {
      lines += line;
      if (lines.length >= BATCH_LENGTH) flush();
      else timer ??= setTimeout(flush, batchMs);
    },
    flush,
    /** Resolves when the kernel has accepted all lines. */
    close: (): Promise<void> =>
      new Promise(resolve => {
        flush();
        pipe.end(resolve);
      }),
  };
};
