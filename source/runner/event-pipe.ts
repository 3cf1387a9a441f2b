import {Socket} from 'node:net';

/** How long events wait for company on their way to the screen, which paints 8 times a second, ms. */
const BATCH_MS = 80;
/** A batch that has grown to this many characters does not wait. */
const BATCH_LENGTH = 32_768;

/** The runner's end of the events' pipe: wire lines leave in batches. */
export const openOutlet = (fd: number) => {
  const pipe = new Socket({fd, readable: false, writable: true});
  // A screen that has gone is the guard's business.
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
      else timer ??= setTimeout(flush, BATCH_MS);
    },
    flush,
    /** Resolves when everything has been handed to the kernel. */
    close: (): Promise<void> =>
      new Promise(resolve => {
        flush();
        pipe.end(resolve);
      }),
  };
};
