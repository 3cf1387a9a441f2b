import {accessSync, constants, readFileSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {delimiter, join} from 'node:path';

/** Sets the cores of a process before it becomes another program; taskset(1), of util-linux or BusyBox. */
const TASKSET = 'taskset';

/** How Node is started: the program, and what stands before the script's name. */
export type Launch = {readonly execPath: string; readonly execArgv: readonly string[]};

/**
 * Starts Node confined to so many cores, along with every thread and process that it will start, which
 * inherit that. taskset becomes Node itself, so the process id is Node's.
 */
export const confined = (cores: number, {execPath, execArgv}: Launch): Launch => ({
  execPath: TASKSET,
  execArgv: ['-c', chosenCores(cores).join(), execPath, ...execArgv],
});

/** The last ones: the screen, and most interrupts of the machine, are at home on the first. */
const chosenCores = (cores: number): readonly number[] => allowedCores().slice(-cores);

/** The numbers of the cores that this process may run on; counted from 0 where the system does not tell. */
export const allowedCores = (): readonly number[] => {
  try {
    const list = /^Cpus_allowed_list:\s*(\S+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (list !== undefined) return listedCores(list);
  } catch {
    // There is no /proc: macOS, Windows.
  }
  return Array.from({length: availableParallelism()}, (_, core) => core);
};

/** Numbers as the kernel lists them: `0-3,8` (cpuset(7), "List format"). */
export const listedCores = (list: string): readonly number[] =>
  list.split(',').flatMap(range => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return Array.from({length: to - from + 1}, (_, i) => from + i);
  });

/** Why nothing can be confined here: the system cannot, or the command is not on the path; null where it can. */
export const confinementObstacle = (
  platform: NodeJS.Platform = process.platform,
  path: string = process.env.PATH ?? '',
): 'system' | 'taskset' | null => {
  if (platform !== 'linux') return 'system';
  return path.split(delimiter).some(folder => isProgram(join(folder, TASKSET))) ? null : 'taskset';
};

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
