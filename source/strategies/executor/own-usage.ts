import type {Fact, Usage} from '../../model/event/event.js';
import {describeFailure, unworded} from '../../model/failure/failure.js';
import {messageOf} from '../../model/failure/inspect-error.js';

/** The calling process's memory and CPU time. */
export const ownUsage = (): Usage => {
  const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage();
  return {
    rssBytes: process.memoryUsage.rss(),
    peakRssBytes: maxRSS * 1024,
    cpuUs: userCPUTime + systemCPUTime,
  };
};

/**
 * Returns what reports the usage of process `number`. Where it cannot be read, for want of descriptors for instance,
 * it is not reported, which one notice says: observing ends no run.
 */
export const openUsageReports = (
  number: number,
  report: (fact: Fact) => void,
  read: () => Usage = ownUsage,
): (() => void) => {
  let said = false;
  return () => {
    try {
      report({type: 'usage', process: number, ...read()});
    } catch (thrown) {
      if (said) return;
      said = true;
      report({type: 'notice', reason: 'not-measured', fields: {detail: detailOf(thrown)}});
    }
  };
};

const detailOf = (thrown: unknown): string => messageOf(thrown) || unworded(describeFailure(thrown));

/** CPU time of the calling thread, µs, on every platform; null before Node 22.15, which cannot report it. */
export const ownThreadCpuUs = (): number | null => {
  const {threadCpuUsage} = process as {threadCpuUsage?: () => NodeJS.CpuUsage};
  if (threadCpuUsage === undefined) return null;
  const {user, system} = threadCpuUsage.call(process);
  return user + system;
};
