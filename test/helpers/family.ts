import {execFile} from 'node:child_process';
import {setTimeout as sleep} from 'node:timers/promises';
import {promisify} from 'node:util';

/** A process as `ps` knows it; `state` begins with T where it is stopped. */
export type Relative = {
  readonly pid: number;
  readonly parent: number;
  readonly state: string;
  readonly command: string;
};

const run = promisify(execFile);

/** Every process except zombies. */
const allProcesses = async (): Promise<Relative[]> => {
  const {stdout} = await run('ps', ['-A', '-o', 'pid=,ppid=,stat=,args=']);
  return [...stdout.matchAll(/^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/gm)]
    .map(([, pid, parent, state = '', command = '']) => ({
      pid: Number(pid),
      parent: Number(parent),
      state,
      command,
    }))
    .filter(({state}) => !state.startsWith('Z'));
};

/** A process's children, their children, and so on. */
export const family = async (pid: number): Promise<Relative[]> => {
  const all = await allProcesses();
  const below = (parent: number): Relative[] =>
    all.filter(other => other.parent === parent).flatMap(child => [child, ...below(child.pid)]);
  return below(pid);
};

/** Resolves when none of these processes lives any more; the test's own time-out is the limit. */
export const extinct = async (relatives: readonly Relative[]): Promise<void> => {
  const pids = new Set(relatives.map(({pid}) => pid));
  while ((await allProcesses()).some(({pid}) => pids.has(pid))) await sleep(20);
};

/** Waits until a process's family is as wanted. */
export const familyWhere = async (
  pid: number,
  wanted: (relatives: readonly Relative[]) => boolean,
): Promise<readonly Relative[]> => {
  for (;;) {
    const relatives = await family(pid);
    if (wanted(relatives)) return relatives;
    await sleep(20);
  }
};
