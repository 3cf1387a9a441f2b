import {readlinkSync} from 'node:fs';

/** The calling thread's id in the kernel's books, or null where the system does not tell. */
export const threadId = (): number | null => {
  try {
    return Number(readlinkSync('/proc/thread-self').split('/').at(-1));
  } catch {
    return null;
  }
};
