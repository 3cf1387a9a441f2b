import {execFile} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import {promisify} from 'node:util';
import {gone} from './processes.js';

/** A process as `ps` knows it; `state` begins with T where it is stopped. */
export type Relative = {
  readonly pid: number;
  readonly parent: number;
  readonly state: string;
  readonly command: string;
};

const run = promisify(execFile);

/** Every process except zombies. The files of the kernel are read where there are any: they cost less than `ps`. */
const allProcesses = async (): Promise<Relative[]> =>
  (existsSync('/proc/self/stat') ? processesOfKernel() : await processesOfPs()).filter(
    ({state}) => !state.startsWith('Z'),
  );

const processesOfKernel = (): Relative[] =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(pid => {
      try {
        const [state = '', parent] =
          readFileSync(`/proc/${pid}/stat`, 'utf8').split(/.*\) /s)[1]?.split(' ') ?? [];
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trimEnd();
        return [{pid: Number(pid), parent: Number(parent), state, command}];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });

const processesOfPs = async (): Promise<Relative[]> => {
  const {stdout} = await run('ps', ['-A', '-o', 'pid=,ppid=,stat=,args=']);
  return [...stdout.matchAll(/^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/gm)].map(
    ([, pid, parent, state = '', command = '']) => ({
      pid: Number(pid),
      parent: Number(parent),
      state,
      command,
    }),
  );
};

/** A process's children, their children, and so on. */
export const family = async (pid: number): Promise<Relative[]> => {
  const all = await allProcesses();
  const below = (parent: number): Relative[] =>
    all.filter(other => other.parent === parent).flatMap(child => [child, ...below(child.pid)]);
  return below(pid);
};

/** Resolves when none of these processes lives any more; the test's own time-out is the limit. */
export const extinct = (relatives: readonly Relative[]): Promise<void> => gone(relatives.map(({pid}) => pid));

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
