import {closeSync, constants, openSync, statSync} from 'node:fs';

/**
 * Opens a file for writing without ever waiting: a pipe (mkfifo) that no program reads would hold this program, its
 * handlers of signals included, until one does. @throws Error with the code ENXIO for such a pipe, or as openSync.
 */
export const openForWriting = (path: string, flags: string): number => {
  if (!statSync(path, {throwIfNoEntry: false})?.isFIFO()) return openSync(path, flags);
  const probe = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  try {
    // What reads the pipe meets its end when nothing has it open: the probe stays until then.
    return openSync(path, flags);
  } finally {
    closeSync(probe);
  }
};
