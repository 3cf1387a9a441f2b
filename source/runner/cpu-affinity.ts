import {accessSync, constants, readFileSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {delimiter, join} from 'node:path';
import {parseCpuList} from '../kernel/proc-parsers.js';

/** Sets a process's CPU affinity, then executes another program in it; taskset(1) of util-linux or BusyBox. */
const TASKSET = 'taskset';

/** How Node is started: the program, and its arguments before the script's name. */
export type NodeCommand = {readonly execPath: string; readonly execArgv: readonly string[]};

/**
 * The same command confined to so many cores. All threads and processes that Node starts inherit the affinity.
 * taskset replaces itself by Node, so the process id is that of Node.
 */
export const withAffinity = (cores: number, {execPath, execArgv}: NodeCommand): NodeCommand => ({
  execPath: TASKSET,
  execArgv: ['-c', chosenCores(cores).join(), execPath, ...execArgv],
});

/** The last cores: the screen process and most interrupts of the machine run on the first. */
const chosenCores = (cores: number): readonly number[] => allowedCores().slice(-cores);

/** The numbers of the cores on which this process may run; counted from 0 where there is no /proc. */
export const allowedCores = (): readonly number[] => {
  try {
    const list = /^Cpus_allowed_list:\s*(\S+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (list !== undefined) return parseCpuList(list);
  } catch {
    // macOS and Windows have no /proc.
  }
  return Array.from({length: availableParallelism()}, (_, core) => core);
};

/**
 * Why runs cannot be confined to cores on this machine: the system does not support it, or taskset is not on the
 * path; null where they can.
 */
export const affinityObstacle = (
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
