import {readlinkSync} from 'node:fs';
import type {Usage} from '../../model/event.js';

/** The calling thread's id in the kernel's books, or null where the system does not tell. */
export const threadId = (): number | null => {
  try {
    return Number(readlinkSync('/proc/thread-self').split('/').at(-1));
  } catch {
    return null;
  }
};

/** The calling process's own figures. */
export const ownUsage = (): Usage => {
  const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage();
  return {
    rssBytes: process.memoryUsage.rss(),
    peakRssBytes: maxRSS * 1024,
    cpuUs: userCPUTime + systemCPUTime,
  };
};
