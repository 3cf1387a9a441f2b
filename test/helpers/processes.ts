import {setTimeout as sleep} from 'node:timers/promises';

/** Whether a process with this id exists and has not merely left its remains. */
export const exists = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Resolves when none of these processes exists any more; the test's own time-out is the limit. */
export const gone = async (pids: readonly number[]): Promise<void> => {
  while (pids.some(exists)) await sleep(10);
};
