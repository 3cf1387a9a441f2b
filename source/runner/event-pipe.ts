import {Socket} from 'node:net';

/** How long events are collected before they are written, ms: the screen paints 8 times a second at most. */
const BATCH_MS = 80;
/** A batch of this many characters is written at once; a choice. */
const BATCH_LENGTH = 32_768;
/**
 * The pipe is full when so many bytes wait for the screen process; a choice: only output that is not read (`| less`)
 * lets that happen, and it costs a small machine no more than a worker does.
 */
const MOST_WAITING = 32_000_000;

export type EventPipeOptions = {
  readonly batchMs?: number;
  readonly mostWaiting?: number;
};

/** Opens the runner's end of the pipe for events, to which wire lines are written in batches. */
export const openEventPipe = (
  fd: number,
  {batchMs = BATCH_MS, mostWaiting = MOST_WAITING}: EventPipeOptions = {},
) => {
  const pipe = new Socket({fd, readable: false, writable: true});
  const roomListeners = new Set<() => void>();
  let full = false;
  // The screen process has ended; the guard then kills this process.
  pipe.on('error', () => {});
  pipe.on('drain', () => {
    if (!full) return;
    full = false;
    for (const listener of roomListeners) listener();
  });
  let lines = '';
  let timer: NodeJS.Timeout | null = null;

  const flush = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (lines !== '') pipe.write(lines);
    lines = '';
    full ||= pipe.writableLength >= mostWaiting;
  };

  return {
    send(line: string): void {
      lines += line;
      if (lines.length >= BATCH_LENGTH) flush();
      else timer ??= setTimeout(flush, batchMs);
    },
    /** Whether too much waits to be read; until all of it has been. */
    isFull: (): boolean => full,
    /** Calls back whenever it is no longer full; call what it returns to stop that. */
    onRoom(listener: () => void): () => void {
      roomListeners.add(listener);
      return () => roomListeners.delete(listener);
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
