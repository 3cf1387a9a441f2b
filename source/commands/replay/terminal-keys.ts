import {closeSync, openSync} from 'node:fs';
import {isatty, ReadStream} from 'node:tty';

/** The controlling terminal of a process (POSIX, general terminal interface). */
const TERMINAL = '/dev/tty';

/** The terminal of this process as a stream of its own, for keys where standard input brings data; null: none. */
export const openTerminalKeys = (): ReadStream | null => {
  let descriptor: number;
  try {
    descriptor = openSync(TERMINAL, 'r+');
  } catch {
    return null;
  }
  if (isatty(descriptor)) return new ReadStream(descriptor);
  closeSync(descriptor);
  return null;
};
