import type {Usage} from '../../model/event/event.js';

/** The calling process's own figures. */
export const ownUsage = (): Usage => {
  const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage();
  return {
    rssBytes: process.memoryUsage.rss(),
    peakRssBytes: maxRSS * 1024,
    cpuUs: userCPUTime + systemCPUTime,
  };
};

/** Time of the calling thread on a core, µs, on every system; null where Node does not tell (before 22.15). */
export const ownCpuUs = (): number | null => {
  const {threadCpuUsage} = process as {threadCpuUsage?: () => NodeJS.CpuUsage};
  if (threadCpuUsage === undefined) return null;
  const {user, system} = threadCpuUsage.call(process);
  return user + system;
};
