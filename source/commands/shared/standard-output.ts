import {fstatSync, writeFileSync} from 'node:fs';

/** This process's standard output. Nothing is written any more once it is broken. */
export type StandardOutput = {
  readonly isBroken: boolean;
  write(text: string): void;
  /**
   * `listener` is called once when it cannot be written any more, with null when its reader has closed the
   * pipe (`| head -1`).
   */
  whenBroken(listener: (error: NodeJS.ErrnoException | null) => void): void;
  /** Resolves when all is written, with the error that prevented it; a closed pipe is none. */
  written(): Promise<NodeJS.ErrnoException | null>;
};

/** Takes over standard output: call it once, in the process that the user started. */
export const openStandardOutput = (): StandardOutput => {
  const stream = process.stdout;
  const listeners: ((error: NodeJS.ErrnoException | null) => void)[] = [];
  /** Undefined while it is not broken. */
  let broken: NodeJS.ErrnoException | null | undefined;
  const onError = (error: NodeJS.ErrnoException): void => {
    if (broken !== undefined) return;
    // EIO is what a terminal that is gone gives.
    const readerIsGone = error.code === 'EPIPE' || (stream.isTTY && error.code === 'EIO');
    broken = readerIsGone ? null : error;
    for (const listener of listeners) listener(broken);
  };
  stream.on('error', onError);
  const writeText = fstatSync(stream.fd).isFile()
    ? (text: string): void => {
        try {
          // The stream takes a part that was written (a disk that became full) for the whole.
          writeFileSync(stream.fd, text);
        } catch (error) {
          onError(error as NodeJS.ErrnoException);
        }
      }
    : (text: string): void => void stream.write(text);
  return {
    get isBroken() {
      return broken !== undefined;
    },
    write(text) {
      if (broken === undefined) writeText(text);
    },
    whenBroken(listener) {
      listeners.push(listener);
    },
    written: () =>
      new Promise(resolve => {
        // A stream calls back before it emits the error of the same write.
        stream.write('', () => setImmediate(() => resolve(broken ?? null)));
      }),
  };
};
