import {cpuQuota} from '../../kernel/cpu-quota.js';
import {procFolderNames, readProcFile} from '../../kernel/proc-files.js';
import {parseBusyUs, parseCpuList, parseFamilyCpuUs} from '../../kernel/proc-parsers.js';
import type {MachineTimes} from '../reader.js';

/** The quota of this process's control groups does not change while it runs. */
let quota: number | null | undefined;

/** Cores that this process may use at a time where a container limits it, otherwise null. */
export const quotaCores = (): number | null => {
  if (quota === undefined) quota = cpuQuota(path => readProcFile(path) || null);
  return quota;
};

/** What the cores on which that process may run did in all, and what this process and all that it started had of it. */
export const machineTimes = (pid: number): MachineTimes | null => {
  const status = readProcFile(`/proc/${pid}/status`);
  const list = /^Cpus_allowed_list:\s*(\S+)$/m.exec(status)?.[1];
  const busyUs = list === undefined ? null : parseBusyUs(readProcFile('/proc/stat'), parseCpuList(list));
  return busyUs === null ? null : {busyUs, ownUs: familyUs(process.pid)};
};

/** CPU time of a process and of all that it started, those that have ended included, µs. */
const familyUs = (pid: number): number =>
  childrenOf(pid).reduce(
    (sum, child) => sum + familyUs(child),
    parseFamilyCpuUs(readProcFile(`/proc/${pid}/stat`)) ?? 0,
  );

/** The processes that any thread of a process has started. */
const childrenOf = (pid: number): readonly number[] =>
  procFolderNames(`/proc/${pid}/task`).flatMap(tid =>
    readProcFile(`/proc/${pid}/task/${tid}/children`).split(' ').filter(Boolean).map(Number),
  );
