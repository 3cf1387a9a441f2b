import {randomUUID} from 'node:crypto';
import {closeSync, openSync, rmSync, unlinkSync, writeSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** A temporary file that goes with its descriptor: it loses its name at once where the system allows that. */
export type Spool = {
  readonly descriptor: number;
  /** Writes at the end. @throws Error when the system cannot. */
  append(bytes: Uint8Array): void;
  close(): void;
};

/** @throws Error when the system gives no temporary file. */
export const openSpool = (): Spool => {
  const path = join(tmpdir(), `kitchens-${randomUUID()}`);
  const descriptor = openSync(path, 'wx+', 0o600);
  let named = true;
  try {
    unlinkSync(path);
    named = false;
  } catch {
    // Windows keeps the name of a file that is open.
  }
  let length = 0;
  return {
    descriptor,
    append(bytes) {
      for (let done = 0; done < bytes.length; )
        done += writeSync(descriptor, bytes, done, bytes.length - done, length + done);
      length += bytes.length;
    },
    close() {
      closeSync(descriptor);
      if (named) rmSync(path, {force: true});
    },
  };
};
