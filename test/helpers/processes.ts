import {execFile} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** Whether a process with this id runs; a zombie does not count. */
export const exists = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    // Without /proc the signal alone decides.
    return error instanceof Error && 'syscall' in error && error.syscall === 'open' && !existsSync('/proc');
  }
};

/** The kernel's letter for what a process is doing: R running, S sleeping, T stopped. */
export const stateOf = (pid: number): string =>
  readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0] ?? '';

/** Resolves when it holds; the test's own time-out is the limit. */
export const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await sleep(5);
};

/** Resolves when none of these processes exists any more; the test's own time-out is the limit. */
export const gone = async (pids: readonly number[]): Promise<void> => {
  await until(() => !pids.some(exists));
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
