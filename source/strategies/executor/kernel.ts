import type {Usage} from '../../model/event.js';

/** The calling process's own figures. */
export const ownUsage = (): Usage => {
  const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage();
  return {
    rssBytes: process.memoryUsage.rss(),
    peakRssBytes: maxRSS * 1024,
    cpuUs: userCPUTime + systemCPUTime,
  };
};
