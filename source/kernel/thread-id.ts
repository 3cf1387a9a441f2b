import {readlinkSync} from 'node:fs';

/** The kernel's id of the calling thread; null on systems without /proc. */
export const threadId = (): number | null => {
  try {
    return Number(readlinkSync('/proc/thread-self').split('/').at(-1));
  } catch {
    return null;
  }
};
