import {execFile} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** Whether a process with this id runs; remains that nobody has collected yet do not count. */
export const exists = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    // Where there is no /proc the signal alone has to tell.
    return error instanceof Error && 'syscall' in error && error.syscall === 'open' && !existsSync('/proc');
  }
};

/** Resolves when none of these processes exists any more; the test's own time-out is the limit. */
export const gone = async (pids: readonly number[]): Promise<void> => {
  while (pids.some(exists)) await sleep(10);
};

/** Process ids of a process's children. */
export const childrenOf = async (pid: number): Promise<number[]> => {
  const {stdout} = await run('ps', ['-A', '-o', 'pid=,ppid=']);
  return stdout
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === pid)
    .map(([child]) => child as number);
};
