import {updateOwnAccounting} from '../../kernel/cpu-accounting.js';
import {openProcFile, procFolderNames, readProcFile} from '../../kernel/proc-files.js';
import {
  parseContextSwitches,
  parseProportionalBytes,
  parseResidentBytes,
  parseSchedstat,
  parseScheduling,
  parseStat,
} from '../../kernel/proc-parsers.js';
import type {LastCore, Memory, Reader, ThreadReader} from '../reader.js';
import {machineTimes, quotaCores} from './machine.js';

/** Linux: the files of /proc/<pid>. null where they do not exist (a container may hide them). */
export const openLinuxReader = (): Reader | null => {
  const own = openProcFile('/proc/thread-self/schedstat');
  const ownRunUs = (exact: boolean): number => {
    if (exact) updateOwnAccounting();
    return parseSchedstat(own.read())?.runUs ?? 0;
  };
  // A kernel built without these counters reports zeros.
  return ownRunUs(true) > 0 ? {...otherProcesses, ownRunUs} : null;
};

const otherProcesses: Omit<Reader, 'ownRunUs'> = {
  threadIds: pid => procFolderNames(`/proc/${pid}/task`).map(Number),
  openThread: (pid, tid) => openThread(`/proc/${pid}/task/${tid}`),
  machineTimes,
  quotaCores,
  // smaps_rollup of a process that changed its user cannot be read; its status can.
  memoryOf: pid =>
    memory(parseProportionalBytes(readProcFile(`/proc/${pid}/smaps_rollup`)), true) ??
    memory(parseResidentBytes(readProcFile(`/proc/${pid}/status`)), false),
};

const memory = (bytes: number | null, proportional: boolean): Memory | null =>
  bytes === null ? null : {bytes, proportional};

const openThread = (folder: string): ThreadReader => {
  const schedstat = openProcFile(`${folder}/schedstat`);
  const stat = openProcFile(`${folder}/stat`);
  let previous = '';
  let timeSlice = -1;
  let lastCore: LastCore | null = null;
  let coreReadIn = -1;

  return {
    changedTimes() {
      const text = schedstat.read();
      const figures = text === previous ? null : parseSchedstat(text);
      if (figures === null) return null;
      const {timeSlices, ...times} = figures;
      previous = text;
      timeSlice = timeSlices;
      return times;
    },
    lastCore() {
      // In the same time slice the thread is on the same core.
      if (coreReadIn !== timeSlice) lastCore = parseStat(stat.read());
      coreReadIn = timeSlice;
      return lastCore;
    },
    scheduling: () => parseScheduling(stat.read()),
    contextSwitches: () => parseContextSwitches(readProcFile(`${folder}/status`)),
    close() {
      schedstat.close();
      stat.close();
    },
  };
};
