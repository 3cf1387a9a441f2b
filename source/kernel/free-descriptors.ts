import {procFolderNames, readProcFile} from './proc-files.js';

/** How many more descriptors this process can open (`ulimit -n`); null where that is not known, or not limited. */
export const freeDescriptors = (): number | null => {
  const limit = parseOpenFiles(readProcFile('/proc/self/limits'));
  const open = procFolderNames('/proc/self/fd').length;
  return limit === null || open === 0 ? null : Math.max(0, limit - open);
};

/** limits (proc_pid_limits(5)), "Max open files  1024  4096  files": the soft limit; null where it is unlimited, too. */
const parseOpenFiles = (text: string): number | null => {
  const limit = Number(/^Max open files +(\d+)/m.exec(text)?.[1] ?? Number.NaN);
  return Number.isNaN(limit) ? null : limit;
};
