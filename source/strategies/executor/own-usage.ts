import type {Usage} from '../../model/event/event.js';

/** The calling process's memory and CPU time. */
export const ownUsage = (): Usage => {
  const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage();
  return {
    rssBytes: process.memoryUsage.rss(),
    peakRssBytes: maxRSS * 1024,
    cpuUs: userCPUTime + systemCPUTime,
  };
};

/** CPU time of the calling thread, µs, on every platform; null before Node 22.15, which cannot report it. */
export const ownThreadCpuUs = (): number | null => {
  const {threadCpuUsage} = process as {threadCpuUsage?: () => NodeJS.CpuUsage};
  if (threadCpuUsage === undefined) return null;
  const {user, system} = threadCpuUsage.call(process);
  return user + system;
};
